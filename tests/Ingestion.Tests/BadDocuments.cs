using System.Text;
using Kamervragen.Parsing;

namespace Kamervragen.Ingestion.Tests;

/// <summary>
/// Documents that nobody should publish, made in code: by hand, by cutting and changing a good one, and at random. The same
/// ones each time. Nobody in them exists.
/// </summary>
internal static class BadDocuments
{
    /// <summary>Of this the random part is made.</summary>
    public const int Seed = 20_260_301;

    private const int Cuts = 40;
    private const int Mutations = 120;
    private const int RandomOnes = 60;

    private const string Good = """
        <?xml version="1.0" encoding="UTF-8"?>
        <officiele-publicatie><kamervragen><kamervraagnummer>2026Z95000</kamervraagnummer><kamervraagomschrijving type="vraag">Vragen van het lid <naam><achternaam>Zilverspar</achternaam></naam> (Fictieve Partij) aan de Minister van Fictieve Zaken over <kamervraagonderwerp>een verzonnen zaak</kamervraagonderwerp> (ingezonden <datum isodatum="2026-01-30">30 januari 2026</datum>).</kamervraagomschrijving><vraag><nr>Vraag 1</nr><al>Is dit een vraag?</al></vraag></kamervragen></officiele-publicatie>
        """;

    private static readonly string[] Ids =
    [
        "../../etc/passwd", "..", ".", "kv-tk-2026Z95001/../../x", "C:\\windows\\system32", "kv tk 2026Z95002", "a'b", "a' or PartitionKey ne '", "\"", "<script>alert(1)</script>",
        "é\u0301ß", "日本語", "a\0b", "a\r\nSet-Cookie: x=y", "\uD83D", "\uDE00x", "\u202Etxt.exe", "$batch", "koop", "_", "%2e%2e%2f", "werk|x", "000", new string('a', 120), new string('é', 120), new string('a', 121), "",
    ];

    /// <summary>All of them, each under a name that says what is wrong.</summary>
    public static IEnumerable<(string Name, ArchiveEntryInput Input)> All() =>
        ByHand().Select((one, index) => (one.Name, new ArchiveEntryInput($"kv-tk-2026Z95{index:D3}", one.Bytes)))
            .Concat(Ids.Select(id => ($"id {id}", new ArchiveEntryInput(id, Utf8(Good)))))
            .Concat(Metadata().Select((bytes, index) => ($"metadata {index}", new ArchiveEntryInput($"kv-tk-2026Z952{index:D2}", Utf8(Good)) { Metadata = bytes })))
            .Concat(Metadata().Select((bytes, index) => ($"record {index}", new ArchiveEntryInput($"kv-tk-2026Z953{index:D2}", Utf8(Good)) { Record = bytes })))
            .Concat(AtRandom());

    private static IEnumerable<(string Name, byte[] Bytes)> ByHand() =>
    [
        ("empty", []),
        ("blanks", Utf8(" \n\t\f ")),
        ("one bracket", Utf8("<")),
        ("byte order mark only", [0xEF, 0xBB, 0xBF]),
        ("external entity", Utf8("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><officiele-publicatie>&x;</officiele-publicatie>")),
        ("external DTD", Utf8("<!DOCTYPE a SYSTEM \"http://127.0.0.1:9/x.dtd\"><a/>")),
        ("parameter entity", Utf8("<!DOCTYPE a [<!ENTITY % x SYSTEM \"http://127.0.0.1:9/\"> %x;]><a/>")),
        ("entity bomb", Utf8("<!DOCTYPE a [" + string.Concat(Enumerable.Range(1, 12).Select(i => $"<!ENTITY e{i} \"{Repeat($"&e{i - 1};", 10)}\">")) + "<!ENTITY e0 \"a\">]><a>&e12;</a>")),
        ("deep", Utf8(Repeat("<vraag>", 50_000))),
        ("deep and closed", Utf8($"<kamervragen>{Repeat("<x>", 20_000)}{Repeat("</x>", 20_000)}</kamervragen>")),
        ("huge attribute", Utf8(Good.Replace("type=\"vraag\"", $"type=\"{new string('a', 3_000_000)}\"", StringComparison.Ordinal))),
        ("many attributes", Utf8($"<kamervragen {string.Concat(Enumerable.Range(0, 20_000).Select(i => $"a{i}=\"1\" "))}/>")),
        ("huge question", Utf8(Good.Replace("Is dit een vraag?", new string('a', 3_000_000), StringComparison.Ordinal))),
        ("many questions", Utf8(Good.Replace("</kamervragen>", string.Concat(Enumerable.Range(2, 1_500).Select(i => $"<vraag><nr>Vraag {i}</nr><al>Nog een?</al></vraag>")) + "</kamervragen>", StringComparison.Ordinal))),
        ("many numbers", Utf8(Good.Replace("2026Z95000", string.Join(", ", Enumerable.Range(10_000, 300).Select(i => $"2026Z{i}")), StringComparison.Ordinal))),
        ("a number that is none", Utf8(Good.Replace("2026Z95000", "../'; drop table", StringComparison.Ordinal))),
        ("question number of 30 digits", Utf8(Good.Replace("Vraag 1", "Vraag " + new string('9', 30), StringComparison.Ordinal))),
        ("day that is none", Utf8(Good.Replace("2026-01-30", "2026-02-31", StringComparison.Ordinal))),
        ("wrong root", Utf8("<boek><titel>Geen kamervraag</titel></boek>")),
        ("two roots", Utf8("<a/><b/>")),
        ("HTML", Utf8("<!DOCTYPE html><html><body><script>alert(1)</script><p>Storing<br></body></html>")),
        ("JSON", Utf8("{\"kamervraag\":true}")),
        ("PDF", Utf8("%PDF-1.7\n1 0 obj")),
        ("ZIP", [0x50, 0x4B, 3, 4, 0, 0, 0, 0, 1, 2]),
        ("says UTF-8, is UTF-16", Encoding.Unicode.GetBytes(Good)),
        ("says UTF-8, is Latin-1", Encoding.Latin1.GetBytes(Good.Replace("verzonnen", "verzónnen", StringComparison.Ordinal))),
        ("unknown encoding", Utf8(Good.Replace("UTF-8", "x-onbekend", StringComparison.Ordinal))),
        ("UTF-32", Encoding.UTF32.GetBytes(Good)),
        ("UTF-7 trick", Utf8("<?xml version=\"1.0\" encoding=\"UTF-7\"?>+ADw-script+AD4-")),
        ("overlong UTF-8", [.. Utf8("<a>"), 0xC0, 0xAF, 0xE0, 0x80, 0xAF, .. Utf8("</a>")]),
        ("lone surrogates", [.. Utf8("<kamervragen>"), 0xED, 0xA0, 0x80, 0xED, 0xB0, 0x80, .. Utf8("</kamervragen>")]),
        ("surrogate by number", Utf8(Good.Replace("Is dit", "&#xD800;", StringComparison.Ordinal))),
        ("control characters", Utf8(Good.Replace("Is dit", "\u0000\u0001\u0008\u001B[31m", StringComparison.Ordinal))),
        ("not characters", Utf8(Good.Replace("Is dit", "\uFFFE\uFFFF\u202E", StringComparison.Ordinal))),
        ("markup in text", Utf8(Good.Replace("Is dit", "&lt;script&gt;alert(1)&lt;/script&gt;=cmd|' /C calc'!A0", StringComparison.Ordinal))),
        ("stylesheet", Utf8("<?xml-stylesheet href=\"http://127.0.0.1:9/x.xsl\"?>" + Good[Good.IndexOf("<off", StringComparison.Ordinal)..])),
        ("XInclude", Utf8("<a xmlns:xi=\"http://www.w3.org/2001/XInclude\"><xi:include href=\"file:///etc/passwd\" parse=\"text\"/></a>")),
    ];

    private static IEnumerable<byte[]> Metadata() =>
    [
        Utf8("<"), Utf8("geen xml"), [0xFF, 0xFE, 0x00], Utf8("<!DOCTYPE a [<!ENTITY x \"y\">]><metadata_gegevens>&x;</metadata_gegevens>"), Utf8(Repeat("<metadata>", 20_000)),
        Utf8("<metadata_gegevens><metadata name=\"OVERHEIDop.vraagnummer\" content=\"../../x\"/></metadata_gegevens>"),
        Utf8("<metadata_gegevens><metadata name=\"DCTERMS.modified\" content=\"9999-99-99\"/></metadata_gegevens>"),
        Utf8($"<metadata_gegevens><metadata name=\"DC.title\" content=\"{new string('a', 1_000_000)}\"/></metadata_gegevens>"),
        Utf8("<metadata_gegevens><metadata name=\"OVERHEIDop.aanhangsel\" content=\"ah-tk-' or 1 eq 1\"/></metadata_gegevens>"),
    ];

    private static IEnumerable<(string Name, ArchiveEntryInput Input)> AtRandom()
    {
        var random = new Random(Seed);
        var good = Utf8(Good);
        for (var i = 0; i < Cuts; i++)
        {
            yield return ($"cut {i}", new ArchiveEntryInput($"kv-tk-2026Z96{i:D3}", good[..random.Next(good.Length)]));
        }

        for (var i = 0; i < Mutations; i++)
        {
            var bytes = (byte[])good.Clone();
            for (var change = random.Next(1, 12); change > 0; change--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            yield return ($"mutation {i}", new ArchiveEntryInput($"kv-tk-2026Z97{i:D3}", bytes));
        }

        for (var i = 0; i < RandomOnes; i++)
        {
            var bytes = new byte[random.Next(1, 20_000)];
            random.NextBytes(bytes);
            yield return ($"random {i}", new ArchiveEntryInput($"kv-tk-2026Z98{i:D3}", bytes) { Formaat = (Formaat)random.Next(3) });
        }
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static string Repeat(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();
}
