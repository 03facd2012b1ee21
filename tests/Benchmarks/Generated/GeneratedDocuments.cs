using System.Globalization;
using System.Text;
using Kamervragen.Benchmarks.Parsing;
using Kamervragen.Parsing;

namespace Kamervragen.Benchmarks.Generated;

/// <summary>Fictitious documents shaped like real ones; the same in every run.</summary>
internal sealed class GeneratedDocuments
{
    /// <summary>What the made-up texts grow from.</summary>
    public const int Seed = 20_250_324;

    // Characters of text; the corpus has as many short documents as long ones.
    private static readonly int[] Lengths = [2_000, 4_000, 5_000, 6_000, 8_000, 8_000, 10_000, 12_000, 14_000, 20_000, 40_000];

    /// <summary>Modern XML.</summary>
    public DocumentSet Xml() => Set(MarkupWriters.Xml);

    /// <summary>KOOP's HTML.</summary>
    public DocumentSet Html() => Set(MarkupWriters.Html);

    /// <summary>Text layers.</summary>
    public DocumentSet Text() => Set(TextLayerWriter.Write);

    /// <summary>XML of about a number of bytes.</summary>
    public SourceDocument XmlOf(int bytes) => Sized(bytes, MarkupWriters.Xml);

    /// <summary>A text layer of about a number of bytes.</summary>
    public SourceDocument TextOf(int bytes) => Sized(bytes, TextLayerWriter.Write);

    private static DocumentSet Set(Func<Inhoud, string> write)
    {
        var generator = new InhoudGenerator(new Random(Seed));
        return new DocumentSet("generated", [.. Lengths.Select((length, index) => Document(generator, 9001 + index, length, write))]);
    }

    // Markup, notes and furniture come on top of the text; how much is found by writing a first one.
    private static SourceDocument Sized(int bytes, Func<Inhoud, string> write)
    {
        var first = Document(new InhoudGenerator(new Random(Seed)), 9001, bytes, write);
        var characters = (int)((long)bytes * bytes / first.Bytes.Length);
        return Document(new InhoudGenerator(new Random(Seed)), 9001, characters, write);
    }

    private static SourceDocument Document(InhoudGenerator generator, int number, int characters, Func<Inhoud, string> write)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"ah-tk-20242025-{number}");
        var document = new SourceDocument(id, Encoding.UTF8.GetBytes(write(generator.Create(id, characters))), Encoding.UTF8.GetBytes(Metadata(id, number)));
        var publication = PublicationParser.Parse(document.Bytes, document.Known, id);
        return publication.Gebreken.Count == 0
            ? document
            : throw new InvalidOperationException($"The generated document {id} of {document.Bytes.Length} bytes is not read as it was written: {publication.Gebreken[0]}; mend the generator or the reader.");
    }

    private static string Metadata(string id, int number) => $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <metadata_gegevens>
          <metadata name="DC.identifier" scheme="OVERHEIDop.ParlID" content="{id}"/>
          <metadata name="DC.title" scheme="" content="Antwoord op vragen van de leden Vuurtoren, Van der Zandbank en Waterval over het onderhoud van verzonnen fietspaden"/>
          <metadata name="DC.type" scheme="OVERHEIDop.AanhangselTypen" content="Antwoord"/>
          <metadata name="OVERHEIDop.vraagnummer" scheme="" content="2025Z90001"/>
          <metadata name="OVERHEIDop.aanhangselNummer" scheme="" content="{number}"/>
          <metadata name="OVERHEIDop.vergaderjaar" scheme="" content="2024-2025"/>
          <metadata name="OVERHEIDop.indiener" scheme="" content="A.B. Vuurtoren"/>
          <metadata name="OVERHEIDop.indiener" scheme="" content="C. van der Zandbank"/>
          <metadata name="OVERHEIDop.indiener" scheme="" content="D. Waterval"/>
          <metadata name="OVERHEIDop.ontvanger" scheme="" content="E. Zeewier"/>
          <metadata name="OVERHEIDop.datumOntvangst" scheme="DCTERMS.W3CDTF" content="2025-03-24"/>
          <metadata name="DCTERMS.issued" scheme="DCTERMS.W3CDTF" content="2025-03-24"/>
          <metadata name="DCTERMS.available" scheme="DCTERMS.W3CDTF" content="2025-03-24"/>
          <metadata name="OVERHEID.category" scheme="OVERHEID.TaxonomieBeleidsagenda" content="Verkeer | Weg"/>
        </metadata_gegevens>
        """;
}
