using System.Text;

namespace Kamervragen.Parsing.Tests;

public sealed class EncodingTests
{
    private static readonly string Xml = Lezer.Xml("<vraag><nr>Vraag 1</nr><al>Kent u «reële» mist?</al></vraag><antwoord><nr>Antwoord 1</nr><al>Ja.</al></antwoord>");

    public static TheoryData<string, byte[]> Forms => new()
    {
        { "utf-8", Encoding.UTF8.GetBytes(Xml) },
        { "utf-8 with mark", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Xml)] },
        { "utf-16 with mark", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Xml.Replace("UTF-8", "UTF-16", StringComparison.Ordinal))] },
        { "utf-16 big endian", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Xml.Replace("UTF-8", "UTF-16", StringComparison.Ordinal))] },
        { "latin-1, declared", Encoding.Latin1.GetBytes(Xml.Replace("UTF-8", "ISO-8859-1", StringComparison.Ordinal)) },
        { "blank lines first", Encoding.UTF8.GetBytes("\n\n" + Xml) },
        { "doctype that names a schema", Encoding.UTF8.GetBytes(Xml.Replace("<officiele", "<!DOCTYPE x SYSTEM \"x.dtd\"><officiele", StringComparison.Ordinal)) },
        { "text, utf-16", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes($"{Lezer.Vraagkop}\nVraag 1\nKent u «reële» mist?\n")] },
        { "html, latin-1, declared", Encoding.Latin1.GetBytes("<html><head><meta charset=\"iso-8859-1\"></head><body><div class=\"vraag\"><h2>Vraag 1</h2><p>Kent u «reële» mist?</p></div></body></html>") },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public void Every_declared_encoding_gives_the_same_words(string form, byte[] bytes)
    {
        Assert.NotEmpty(form);
        var publication = PublicationParser.Parse(bytes, KoopMetadata.Empty, "x");

        Assert.Equal("Kent u «reële» mist?", Assert.Single(publication.Vragen).Tekst);
        Assert.Empty(publication.Gebreken);
    }

    [Fact]
    public void Undeclared_latin1_is_read_and_flagged()
    {
        var publication = PublicationParser.Parse(Encoding.Latin1.GetBytes($"{Lezer.Vraagkop}\nVraag 1\nKent u «reële» mist?\n"), KoopMetadata.Empty, "x");

        Assert.Equal("Kent u «reële» mist?", Assert.Single(publication.Vragen).Tekst);
        Lezer.HeeftGebrek(publication, Gebrekcode.OngeldigeTekens);
    }

    [Fact]
    public void One_broken_byte_in_utf8_is_replaced_and_flagged()
    {
        var bytes = Encoding.UTF8.GetBytes($"{Lezer.Vraagkop}\nVraag 1\nKent u «reële» mist@?\n");
        bytes[Array.IndexOf(bytes, (byte)'@')] = 0xFF;

        var publication = PublicationParser.Parse(bytes, KoopMetadata.Empty, "x");

        Assert.Equal("Kent u «reële» mist\uFFFD?", Assert.Single(publication.Vragen).Tekst);
        Lezer.HeeftGebrek(publication, Gebrekcode.OngeldigeTekens);
    }

    [Fact]
    public void Control_characters_are_left_out_and_flagged()
    {
        var publication = Lezer.Lees($"{Lezer.Vraagkop}\nVraag 1\nKent u\u0001 mist?\n");

        Assert.Equal("Kent u mist?", Assert.Single(publication.Vragen).Tekst);
        Lezer.HeeftGebrek(publication, Gebrekcode.OngeldigeTekens);
    }
}
