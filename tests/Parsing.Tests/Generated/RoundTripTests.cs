using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;

namespace Kamervragen.Parsing.Tests.Generated;

/// <summary>A random dossier, written down in each format and read back, is the same dossier.</summary>
public sealed partial class RoundTripTests
{
    private const int Cases = 150;

    [Fact]
    public void Modern_xml_gives_the_dossier_back() => ForAll(dossier => Same(dossier, Read(DossierWriter.ModernXml(dossier)), exact: true));

    [Fact]
    public void Older_xml_gives_the_dossier_back() => ForAll(dossier => Same(dossier, Read(DossierWriter.OlderXml(dossier)), exact: true));

    [Fact]
    public void Html_gives_the_dossier_back() => ForAll(dossier => Same(dossier, Read(DossierWriter.Html(dossier)), exact: true));

    [Theory]
    [InlineData(12, PageStyle.Printed)]
    [InlineData(40, PageStyle.Printed)]
    [InlineData(12, PageStyle.Glued)]
    [InlineData(40, PageStyle.Glued)]
    [InlineData(12, PageStyle.Concatenated)]
    [InlineData(40, PageStyle.Concatenated)]
    [InlineData(12, PageStyle.Markdown)]
    [InlineData(40, PageStyle.Markdown)]
    public void A_text_layer_gives_the_dossier_back(int linesPerPage, PageStyle style) =>
        ForAll(dossier => Same(dossier, Read(DossierWriter.TextLayer(dossier, linesPerPage, style)), exact: false));

    [Fact]
    public void Every_character_of_the_body_is_in_exactly_one_field() => ForAll(dossier =>
    {
        foreach (var document in new[] { DossierWriter.ModernXml(dossier), DossierWriter.OlderXml(dossier), DossierWriter.Html(dossier) })
        {
            var body = Markup().Replace(document[document.IndexOf(dossier.Delen[0].Kop, StringComparison.Ordinal)..], " ");
            var printed = System.Net.WebUtility.HtmlDecode(body.Replace("<h5 class=\"note-close\">X</h5>", " ", StringComparison.Ordinal));
            Conservation.Check(printed, Read(document), marks: document.Contains("nootnum", StringComparison.Ordinal) ? dossier.Notes.Count() : 0);
        }
    });

    // FsCheck picks the seeds and prints the one that fails; KAMERVRAGEN_SEED repeats or varies the run.
    private static void ForAll(Action<Dossier> check)
    {
        var start = ulong.TryParse(Environment.GetEnvironmentVariable("KAMERVRAGEN_SEED"), CultureInfo.InvariantCulture, out var seed) ? seed : 20240215UL;
        var config = Config.QuickThrowOnFailure.WithMaxTest(Cases).WithReplay(start, 1UL);
        Check.One(config, Prop.ForAll(Arb.From(Gen.Choose(0, int.MaxValue)), number => check(new DossierGenerator(number).Create())));
    }

    private static Publication Read(string document) => PublicationParser.Parse(Encoding.UTF8.GetBytes(document), KoopMetadata.Empty, "naam");

    private static void Same(Dossier dossier, Publication publication, bool exact)
    {
        Assert.Equal(Soort.Antwoord, publication.Soort);
        Assert.Equal(dossier.Leden, publication.Leden);
        Assert.Equal(dossier.GerichtAan, publication.GerichtAan, StringComparer.Ordinal);
        Assert.Equal(dossier.Onderwerp.TrimEnd('.'), publication.Onderwerp?.TrimEnd('.'));
        Assert.Equal(dossier.Ingezonden, publication.Ingezonden);
        Assert.Equal(dossier.Ontvangen, publication.Ontvangen);
        Assert.Equal(dossier.Beantwoord, Assert.Single(publication.BeantwoordDoor));
        SameParts([.. dossier.Vragen], publication.Vragen, exact);
        SameParts([.. dossier.Antwoorden], publication.Antwoorden, exact);
        var notes = dossier.Notes.Select((note, index) => $"{index + 1}|{note.Note}|{(note.Part.IsVraag ? "vraag" : "antwoord")} {string.Join(',', note.Part.Nummers)}");
        Assert.Equal(string.Join('\n', notes), string.Join('\n', publication.Noten.Select(noot => $"{noot.Nr}|{noot.Tekst}|{noot.Bij}")));
        Assert.Empty(publication.Gebreken);
        Assert.Null(publication.Overig);
    }

    private static void SameParts(List<DossierPart> expected, IReadOnlyList<Tekstdeel> found, bool exact)
    {
        Assert.Equal(string.Join(' ', expected.Select(part => string.Join('+', part.Nummers))), Lezer.Nummers(found));
        for (var i = 0; i < expected.Count; i++)
        {
            // Print does not always show where a paragraph ends; the words and blanks must be there.
            var text = string.Join(exact ? "\n\n" : " ", expected[i].Alineas);
            Assert.Equal(text, exact ? found[i].Tekst : found[i].Tekst.Replace("\n\n", " ", StringComparison.Ordinal));
            Assert.Equal(expected[i].Kop, found[i].Kop);
        }
    }

    [GeneratedRegex("<h5 class=\"note-close\">X</h5>|<[^>]*>", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Markup();
}
