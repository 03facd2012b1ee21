using System.Diagnostics;
using System.Text;

namespace Kamervragen.Parsing.Tests;

/// <summary>Nothing that comes in makes the parser crash, hang or fetch; it gives a verdict or a flagged result, within two seconds.</summary>
public sealed class HostileInputTests
{
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(2);

    public static TheoryData<string> Names => [.. Documents.Keys];

    private static Dictionary<string, Func<byte[]>> Documents { get; } = new(StringComparer.Ordinal)
    {
        ["external entity"] = () => Utf8("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + Lezer.Xml("<vraag><nr>Vraag 1</nr><al>&x;</al></vraag>")),
        ["external dtd"] = () => Utf8("<!DOCTYPE a SYSTEM \"http://127.0.0.1:9/x.dtd\" [ ]><a/>"),
        ["entity bomb"] = () => Utf8("<!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]><a>&c;</a>"),
        ["deep xml"] = () => Utf8(Repeat("<vraag>", 100_000)),
        ["deep xml, closed"] = () => Utf8($"<vraagdoc>{Repeat("<x>", 100_000)}{Repeat("</x>", 100_000)}</vraagdoc>"),
        ["deep html"] = () => Utf8($"<html><body>{Repeat("<div>", 100_000)}</body></html>"),
        ["open formatting"] = () => Utf8($"<html><body>{Repeat("<b class=x>", 30)}{Repeat("<p>a", 50_000)}</body></html>"),
        ["many formatting"] = () => Utf8($"<html><body><p>{Repeat("<b><i><u>", 50_000)}</body></html>"),
        ["one element of 100 MB"] = () => Utf8($"<vraagdoc><vraag><al>{new string('a', 100_000_000)}</al></vraag></vraagdoc>"),
        ["one element of 15 MB"] = () => Utf8($"<vraagdoc><vraag><nr>Vraag 1</nr><al>{new string('a', 15_000_000)}</al></vraag></vraagdoc>"),
        ["15 MB of headings"] = () => Utf8(Lezer.Vraagkop + "\n" + Repeat("Vraag 1\n", 1_800_000)),
        ["10 MB of numbers"] = () => Utf8(Lezer.Vraagkop + "\nVraag 1\n" + Repeat("1\n", 5_000_000)),
        ["many notices"] = () => Utf8(Lezer.Vraagkop + "\n" + Repeat("Mededeling\nmist\n", 200_000)),
        ["many bare headings over numbers"] = () => Utf8(Lezer.Vraagkop + "\n" + Repeat("Vraag\n9\nmist\n", 150_000)),
        ["10 MB of glued notes"] = () => Utf8(Lezer.Vraagkop + "\nVraag 1\n" + string.Concat(Enumerable.Range(1, 400_000).Select(i => $"{i}Noot van {i}\n"))),
        ["10 MB of notes in brackets"] = () => Utf8(
            Lezer.Vraagkop + "\nVraag 1\nMist" + string.Concat(Enumerable.Range(1, 300_000).Select(i => $"[{i}]")) + "\n" + string.Concat(Enumerable.Range(1, 300_000).Select(i => $"[{i}] Noot van {i}\n"))),
        ["many notes without a mark"] = () => Utf8(Lezer.Vraagkop + "\nVraag 1\n" + Repeat("\n1 Mist en nevel\n", 100_000)),
        ["many notes in brackets without a mark"] = () => Utf8(Lezer.Vraagkop + "\nVraag 1\n" + Repeat("[1] Mist\n", 100_000)),
        ["many labels without a mark"] = () => Utf8(Lezer.Vraagkop + "\nVraag 1\n" + Repeat("1) Mist\n", 100_000)),
        ["10 MB that goes on"] = () => Utf8(Lezer.Vraagkop + "\nVraag 1\nMist\n" + Repeat("en nevel in de nacht van de mist\n", 300_000)),
        ["many items with a mark"] = () => Utf8(
            Lezer.Vraagkop + "\nVraag 1\n" + string.Concat(Enumerable.Range(1, 20_000).Select(i => $"- mist;{i}\n- wolken-\nmelk\n")) + string.Concat(Enumerable.Range(1, 20_000).Select(i => $"{i}Noot van {i}\n"))),
        ["many parts that expect a number"] = () => Utf8(Lezer.Xml(Repeat("<vraag><al>5 mist</al></vraag>", 200_000))),
        ["answers to parts that nobody asked"] = () => Utf8(
            Lezer.Vraagkop + "\n" + string.Concat(Parts('a', 'm').Select(part => $"Vraag {part}\nMist?\n")) + string.Concat(Parts('n', 'z').Select(part => $"Antwoord {part}\nJa.\n"))),
        ["10 MB of glued feet"] = () => Utf8(Lezer.Vraagkop + "\nVraag 1\n" + Repeat("Tweede Kamer, vergaderjaar 2020–2021, Aanhangsel 1", 200_000)),
        ["10 MB of form feeds"] = () => Utf8(Lezer.Vraagkop + "\nVraag 1\n" + Repeat("mist\f", 2_000_000)),
        ["10 MB of doubled blanks"] = () => Utf8(Lezer.Vraagkop + "\nVraag 1\n" + Repeat("mist  1 \u00A0", 1_000_000)),
        ["10 MB of Markdown"] = () => Utf8($"# 2\n{Lezer.Vraagkop}\nVraag 1\n" + Repeat("**mist**[1 ] _dauw_ [2 3 ] *regen*\n", 300_000)),
        ["Markdown of brackets"] = () => Utf8($"# 2\n{Lezer.Vraagkop}\nVraag 1\n" + Repeat("mist[1" + Repeat(" 1", 4_900) + Repeat("[", 50) + "\n", 500)),
        ["Markdown in one line"] = () => Utf8($"# 2\n{Lezer.Vraagkop}\nVraag 1\n" + Repeat("**_[1 ", 1_600_000)),
        ["10 MB of hyphens"] = () => Utf8(Lezer.Vraagkop + "\nVraag 1\n" + Repeat("mist-dauw-\n", 900_000)),
        ["10 MB of brackets"] = () => Utf8("Vragen van het lid " + Repeat("(", 10_000_000)),
        ["a header of 5 MB"] = () => Utf8("Vragen van de leden " + Repeat("Mist en ", 600_000) + "Dauw aan de Minister van Financiën over mist."),
        ["a header of addressees"] = () => Utf8("Vragen van het lid Mist aan de Minister van Financiën" + Repeat(" en de Minister van Defensie", 50_000) + " over mist."),
        ["many headers"] = () => Utf8(Repeat(Lezer.Vraagkop + "\n" + Lezer.Antwoordkop + "\n", 90_000) + "Vraag 1\nMist?"),
        ["many references"] = () => Utf8(
            Lezer.Vraagkop + "\n" + string.Concat(Enumerable.Range(0, 99).Select(i => $"{Lezer.Antwoordkop} Zie ook Aanhangsel Handelingen, vergaderjaar 2020–2021, nrs. {string.Join(", ", Enumerable.Range(1_000 * i, 1_000))}.\n"))),
        ["an answer by many"] = () => Utf8("Antwoord van Minister Mist (Financiën)" + Repeat(" en Minister Dauw (Defensie)", 50_000) + "\nVraag 1\nA?"),
        ["truncated xml"] = () => Utf8(Lezer.Xml("<vraag><nr>Vraag 1</nr><al>Kent"))[..^60],
        ["random bytes"] = () => RandomBytes(1_000_000),
        ["random bytes after a bracket"] = () => [(byte)'<', .. RandomBytes(100_000)],
        ["lone surrogates"] = () => [0xFF, 0xFE, .. Lone($"{Lezer.Vraagkop}\nVraag 1\nKent u @ mist?\n")],
        ["control characters"] = () => Utf8(Lezer.Vraagkop + "\nVraag 1\n\u0000\u0001\u0008 mist\u001B[31m?"),
        ["utf-16 that says utf-8"] = () => Encoding.Unicode.GetBytes(Lezer.Xml("<vraag><nr>Vraag 1</nr><al>Mist?</al></vraag>")),
        ["utf-32"] = () => Encoding.UTF32.GetBytes(Lezer.Vraagkop),
        ["empty"] = () => [],
        ["one bracket"] = () => Utf8("<"),
        ["only blanks"] = () => Utf8("   \n\f\n "),
        ["a pdf"] = () => Utf8("%PDF-1.7\n%âãÏÓ\n1 0 obj"),
        ["a zip"] = () => [0x50, 0x4B, 3, 4, 0, 0, 0, 0, 1, 2, 3, 0, 0, 0],
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void It_ends_in_time_with_a_publication(string name)
    {
        var document = Documents[name]();
        var clock = Stopwatch.StartNew();

        var publication = PublicationParser.Parse(document, KoopMetadata.Empty, "x");

        Assert.InRange(clock.Elapsed, TimeSpan.Zero, Most * Patience);
        Assert.True(publication.IsLeesbaar || publication.Gebreken.Count > 0);
    }

    [Theory]
    [InlineData("external entity")]
    [InlineData("external dtd")]
    [InlineData("entity bomb")]
    [InlineData("deep xml")]
    [InlineData("deep xml, closed")]
    [InlineData("deep html")]
    [InlineData("many formatting")]
    [InlineData("one element of 100 MB")]
    [InlineData("truncated xml")]
    [InlineData("random bytes")]
    [InlineData("empty")]
    [InlineData("a pdf")]
    [InlineData("a zip")]
    public void What_cannot_be_read_gets_a_verdict(string name)
    {
        var publication = PublicationParser.Parse(Documents[name](), KoopMetadata.Empty, "x");

        Assert.Equal(Soort.Onbekend, publication.Soort);
        Assert.Equal(Gebrekcode.Onleesbaar, Assert.Single(publication.Gebreken).Code);
        Assert.Equal("x", publication.Id);
    }

    // Two seconds on an idle machine. A build server that runs everything at once is ten times slower; what costs more than
    // linear time takes minutes there.
    private static double Patience => 10;

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static IEnumerable<string> Parts(char first, char last) =>
        from number in Enumerable.Range(1, 999) from letter in Enumerable.Range(first, last - first + 1) select $"{number}{(char)letter}";

    private static string Repeat(string text, int count) => new StringBuilder(text.Length * count).Insert(0, text, count).ToString();

    private static byte[] RandomBytes(int count)
    {
        var bytes = new byte[count];
        new Random(20240215).NextBytes(bytes);
        return bytes;
    }

    private static byte[] Lone(string text)
    {
        var bytes = Encoding.Unicode.GetBytes(text);
        var at = text.IndexOf('@', StringComparison.Ordinal) * 2;
        bytes[at] = 0x00;
        bytes[at + 1] = 0xD8;
        return bytes;
    }
}
