using System.Diagnostics;
using System.Globalization;
using System.Text;
using Kamervragen.Parsing.Tests.Generated;

namespace Kamervragen.Parsing.Tests;

/// <summary>
/// Good documents with something broken in them. KAMERVRAGEN_FUZZ sets how many (100,000 unless set), KAMERVRAGEN_SEED which ones.
/// </summary>
public sealed class MutationFuzzTests
{
    private const int Default = 100_000;

    [Fact]
    public void A_mutated_document_never_crashes_or_hangs_the_parser()
    {
        var count = Setting("KAMERVRAGEN_FUZZ", Default);
        var seed = Setting("KAMERVRAGEN_SEED", 20240215);
        var clock = Stopwatch.StartNew();
        for (var i = 0; i < count; i++)
        {
            var document = Mutate(seed + i);
            try
            {
                clock.Restart();
                var publication = PublicationParser.Parse(document, KoopMetadata.Empty, "x");
                Assert.True(publication.IsLeesbaar || publication.Gebreken.Count == 1, $"seed {seed + i}: unreadable without a verdict");
                Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), $"seed {seed + i}: took {clock.Elapsed}");
            }
            catch (Exception exception) when (exception is not Xunit.Sdk.XunitException)
            {
                Assert.Fail($"seed {seed + i}: {exception}");
            }
        }
    }

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var value) ? value : otherwise;

    private static byte[] Mutate(int seed)
    {
        var random = new Random(seed);
        var dossier = new DossierGenerator(random.Next()).Create();
        var document = Encoding.UTF8.GetBytes(random.Next(5) switch
        {
            0 => DossierWriter.ModernXml(dossier),
            1 => DossierWriter.OlderXml(dossier),
            2 => DossierWriter.Html(dossier),
            3 => DossierWriter.TextLayer(dossier, 12, PageStyle.Printed),
            4 => DossierWriter.TextLayer(dossier, 12, PageStyle.Markdown),
            _ => DossierWriter.TextLayer(dossier, 12, PageStyle.Glued),
        }).ToList();
        for (var changes = random.Next(1, 12); changes > 0 && document.Count > 10; changes--)
        {
            Change(document, random);
        }

        return [.. document];
    }

    private static void Change(List<byte> document, Random random)
    {
        var at = random.Next(document.Count);
        var length = Math.Min(random.Next(1, 60), document.Count - at);
        switch (random.Next(7))
        {
            case 0:
                document[at] = (byte)random.Next(256);
                break;
            case 1:
                document.RemoveRange(at, length);
                break;
            case 2:
                document.InsertRange(at, document.GetRange(at, length));
                break;
            case 3:
                document.RemoveRange(at, document.Count - at);
                break;
            case 4:
                document.InsertRange(at, Tokens[random.Next(Tokens.Length)]);
                break;
            case 5:
                document.Reverse(at, length);
                break;
            default:
                document.InsertRange(random.Next(document.Count), document.GetRange(at, length));
                break;
        }
    }

    private static readonly byte[][] Tokens =
    [
        .. new[] { "<", ">", "</", "&", "&amp;", "<noot>", "</noot>", "<vraag>", "</antwoord>", "<nr>", "<li>", "<table><row><entry>", "\nVraag 1\n", "\nAntwoord\n", "\nVraag 3 t/m 1\n", "\n1\n", "\f", "\r", "(ingezonden", ")", "ontvangen ", "aan de Minister van ", " en ", "-\n", "1De ", "\0", "\uFEFF", "\u00AD", "Toelichting:\n", "Mededeling\n", "999999999999", "Zie ook Aanhangsel, vergaderjaar 2020–2021, nr. ", "<![CDATA[", "<!--", "]]>", "<?x ?>" }
            .Select(Encoding.UTF8.GetBytes),
    ];
}
