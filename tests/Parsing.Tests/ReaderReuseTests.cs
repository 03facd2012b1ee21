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
