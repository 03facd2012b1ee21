using System.Xml;
using Kamervragen.Parsing.Readers;

namespace Kamervragen.Parsing;

/// <summary>Reads KOOP's metadata in each of its three forms, told apart by the root element.</summary>
public static class KoopMetadataReader
{
    private const int DeepestElement = 64;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = 5_000_000,
        MaxCharactersFromEntities = 1024,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
    };

    /// <summary>Reads <c>metadata.xml</c> (<c>metadata_gegevens</c>), <c>metadata_owms.xml</c> (<c>owms-metadata</c>) or one record of the search (<c>sru:record</c>).</summary>
    /// <param name="xml">The bytes.</param>
    /// <exception cref="FormatException">Not well-formed, or none of the three; the message says which.</exception>
    public static KoopMetadata Read(ReadOnlyMemory<byte> xml)
    {
        try
        {
            using var stream = new ReadOnlyMemoryStream(xml);
            using var reader = XmlReader.Create(stream, Settings);
            reader.MoveToContent();
            return reader.LocalName switch
            {
                "metadata_gegevens" => ReadFlat(reader),
                "owms-metadata" or "record" or "recordData" or "gzd" => ReadElements(reader),
                var other => throw new FormatException($"The metadata begins with <{other}>; metadata_gegevens, owms-metadata or record is expected."),
            };
        }
        catch (XmlException exception)
        {
            throw new FormatException($"The metadata is not well-formed XML: {exception.Message}", exception);
        }
    }

    /// <summary>One metadata of two: <paramref name="first"/> rules, <paramref name="second"/> fills what it lacks.</summary>
    public static KoopMetadata Merge(KoopMetadata first, KoopMetadata second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        return new KoopMetadata
        {
            Identifier = first.Identifier ?? second.Identifier,
            Titel = first.Titel ?? second.Titel,
            Publicatienaam = first.Publicatienaam ?? second.Publicatienaam,
            Subrubriek = first.Subrubriek ?? second.Subrubriek,
            Vergaderjaar = first.Vergaderjaar ?? second.Vergaderjaar,
            Aanhangselnummer = first.Aanhangselnummer ?? second.Aanhangselnummer,
            Vraagnummers = Either(first.Vraagnummers, second.Vraagnummers),
            Indieners = Either(first.Indieners, second.Indieners),
            Ontvangers = Either(first.Ontvangers, second.Ontvangers),
            Rubrieken = Either(first.Rubrieken, second.Rubrieken),
            Aanhangsels = Either(first.Aanhangsels, second.Aanhangsels),
            DatumIndiening = first.DatumIndiening ?? second.DatumIndiening,
            DatumOntvangst = first.DatumOntvangst ?? second.DatumOntvangst,
            Issued = first.Issued ?? second.Issued,
            Available = first.Available ?? second.Available,
            Modified = first.Modified ?? second.Modified,
            Documentstatus = first.Documentstatus ?? second.Documentstatus,
        };
    }

    private static IReadOnlyList<string> Either(IReadOnlyList<string> first, IReadOnlyList<string> second) => first.Count > 0 ? first : second;

    private static KoopMetadata ReadFlat(XmlReader reader)
    {
        var fields = new KoopMetadataFields();
        while (reader.Read())
        {
            RefuseDepth(reader);
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "metadata" })
            {
                fields.Set(reader.GetAttribute("name"), reader.GetAttribute("scheme"), reader.GetAttribute("content"));
            }
        }

        return fields.ToMetadata();
    }

    private static KoopMetadata ReadElements(XmlReader reader)
    {
        var fields = new KoopMetadataFields();
        string? name = null;
        string? scheme = null;
        while (reader.Read())
        {
            RefuseDepth(reader);
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    name = reader.LocalName;
                    scheme = reader.GetAttribute("scheme");
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA:
                    fields.Set(name, scheme, reader.Value);
                    break;
                default:
                    name = null;
                    break;
            }
        }

        return fields.ToMetadata();
    }

    private static void RefuseDepth(XmlReader reader)
    {
        if (reader.Depth > DeepestElement)
        {
            throw new FormatException($"The metadata nests elements more than {DeepestElement} deep.");
        }
    }
}
