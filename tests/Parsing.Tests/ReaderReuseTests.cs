using System.Text;
using System.Text.Json;

namespace Kamervragen.Parsing.Tests;

/// <summary>A thread reads one text layer after the other with the same reader; none may leave a trace in the next.</summary>
public sealed class ReaderReuseTests
{
    private const int Seed = 20_250_401;

    private const string Notes = """
        77
        Vragen van het lid Vlinder (Wolkenpartij) aan de Minister van Financiën over
        de kleur van mist (ingezonden 3 juni 2021).
        Vraag 1
        Kent u het bericht «Mist boven zee»?1
        1De Mistbode, 1 juni 2021
        Tweede Kamer, vergaderjaar 2020–2021, Vragen 1
        Vraag 2
        Wat is wol-
        ken-melk, en is er wolken-melk?
        """;

    private const string DateAbove = """
        (ingezonden 4 juni 2021)
        Vragen van het lid Vlinder (Wolkenpartij) aan de Minister van Financiën over mist

        1
        Kent u 12 soorten mist?
        2
        Welke?
        """;

    private static readonly string[] Documents =
    [
        Notes,
        DateAbove,
        "Vragen van het lid Vlinder (Wolkenpartij) aan de Minister van Financiën over mist (ingezonden 3 juni 2021).\nWat nu?1\u0001\n",
        Notes + string.Concat(Enumerable.Range(3, 1_500).Select(number => $"\nVraag {number}\nWat is mist, en waarom is er zoveel mist boven zee?")),
        "Niets van dit alles",
        Notes + string.Concat(Enumerable.Repeat("\nz", 500_001)),
    ];

    [Fact]
    public void A_document_is_read_alike_whatever_was_read_before_it()
    {
        var alone = Documents.Select(OnThreadOfItsOwn).ToList();
        var random = new Random(Seed);
        for (var turn = 0; turn < 60; turn++)
        {
            var index = random.Next(Documents.Length);

            Assert.True(string.Equals(alone[index], Read(Documents[index]), StringComparison.Ordinal), $"seed {Seed}, turn {turn}, document {index}");
        }
    }

    // Names and offices are remembered from document to document.
    [Fact]
    public void A_header_sentence_is_read_alike_whatever_was_read_before_it()
    {
        var random = new Random(Seed);
        var sentences = HeaderSentences().ToArray();
        random.Shuffle(sentences);
        sentences = sentences[..600];
        var alone = sentences.Select(OnThreadOfItsOwn).ToList();
        for (var turn = 0; turn < 2; turn++)
        {
            for (var index = 0; index < sentences.Length; index++)
            {
                var read = Read(sentences[index]);

                Assert.True(string.Equals(alone[index], read, StringComparison.Ordinal), $"seed {Seed}, turn {turn}: {sentences[index]}");
            }
        }
    }

    // Each office before each word, and each member before each office: what one says must not become what another says.
    private static IEnumerable<string> HeaderSentences() =>
        from members in new[]
        {
            "het lid Vlinder (Wolkenpartij)", "de leden Vlinder en Mist (beiden Wolkenpartij)", "de leden Vlinder(Wolkenpartij) en vanDauw (Lijst Nat)",
            "het lid Vlinder over mist", "het lid Vlinder (aan de Minister van Financiën)", "het lid Kostic ´ (Wolkenpartij)",
        }
        from offices in new[]
        {
            "de Minister van Financiën", "de Ministers van Wolken en Mist en van Defensie", "de Minister van Toverij", "en de Minister van Toverij en Kunst",
            "de Staatssecretaris van Financiën (Toeslagen en Douane)", "de Staatssecretaris van Financiën (Douane", "het hoofd van de Minister van Mist,",
            "de Minister-President, Minister van Algemene Zaken", "deMinister zonder portefeuille, belast met mist",
        }
        from word in new[] { " over ", " inzake ", " betreffende ", "over ", " (over ", ", ", " en over " }
        from answering in new[]
        {
            "Minister Nevel (Financiën)", "Minister Nevel (Financiën), mede namens de Minister van Toverij", "Staatssecretaris vanDauw, mede namens Minister Mist (Toverij)",
            "de Minister van Financiën Nevel", "Minister-President Nevel en Minister Mist",
        }
        from subject in new[] { "mist en de brief aan de Minister van Defensie over nevel", "mist) en dauw" }
        select $"Vragen van {members} aan {offices}{word}{subject} (ingezonden 3 juni 2021).\n"
            + $"Antwoord van {answering} (ontvangen 21 juni 2021).\nVraag 1\nMist?\nAntwoord 1\nJa.";

    private static string OnThreadOfItsOwn(string document)
    {
        var read = string.Empty;
        var thread = new Thread(() => read = Read(document));
        thread.Start();
        thread.Join();
        return read;
    }

    private static string Read(string document) =>
        JsonSerializer.Serialize(PublicationParser.Parse(Encoding.UTF8.GetBytes(document), KoopMetadata.Empty, "x"));
}
