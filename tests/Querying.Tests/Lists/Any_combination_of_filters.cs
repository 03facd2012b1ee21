using System.Globalization;
using Kamervragen.Querying.Lijsten;
using Kamervragen.Querying.Overzichten;
using Kamervragen.Storage;

namespace Kamervragen.Querying.Tests.Lists;

/// <summary>Random sets, random parameters, random sizes of pages: each the same as a plain pass over all sets gives.</summary>
public sealed class Any_combination_of_filters
{
    private const int Sets = 400;
    private const int Questions = 300;

    private static readonly (string Name, string[] Values, int Most)[] Choices =
    [
        ("jaar", ["2029", "2030", "2031"], 2),
        ("van", ["2029-12-20", "2030-06-01", "2031-01-01"], 1),
        ("tot", ["2031-01-01", "2031-02-28", "2031-04-01"], 1),
        ("datum", ["ingediend", "beantwoord"], 1),
        ("ministerie", ["vws", "Volksgezondheid, Welzijn en Sport", "Minister van Financiën", "landbouw, natuurbeheer en visserij", "water en wind", "Toverkunst"], 2),
        ("partij", ["d66", "Democraten 66", "nieuw sociaal contract", "lijst kwist", "Waterlijst"], 2),
        ("lid", ["bruyn", "DE bruyn romke", "kwist", "eikenboom kwist", "waterwijk", "oord"], 2),
        ("rubriek", ["water", "natuur en milieu", "Verkeer | Water", "cooperaties", "milieu"], 2),
        ("status", Rij.Statussen, 3),
        ("telaat", ["true", "false"], 1),
        ("titel", ["vliet", "vlie*", "cooperatie*", "R&D", "covid-19 vliet", "de waterwijk", "uberhaupt"], 1),
    ];

    private static readonly string[] Orders = ["ingediend", "-ingediend", "beantwoord", "-beantwoord"];

    [Fact]
    public void Gives_exactly_the_sets_that_a_plain_pass_gives_in_order_over_all_pages()
    {
        var (seed, random) = Seed();
        var rows = Enumerable.Range(1, Sets).Select(number => Rij.Any(random, Rij.Key(number))).ToList();
        var overview = Rij.Overzicht(rows);
        for (var question = 0; question < Questions; question++)
        {
            var parameters = Parameters(random);
            var order = Orders[random.Next(Orders.Length)];
            var expected = Naive.Sort(rows.Where(row => Naive.Matches(row, parameters, Rij.Today)), order).Select(row => row.Sleutel).ToList();

            var pages = Pages(random, parameters, order, _ => overview);

            Assert.True(expected.SequenceEqual(pages.SelectMany(page => page.Kamervragen).Select(row => row.Sleutel), StringComparer.Ordinal), Say(seed, parameters, order));
            Assert.All(pages, page => Assert.Equal(expected.Count, page.Totaal));
        }
    }

    [Fact]
    public void Gives_each_set_once_in_order_also_while_sets_come_and_go_between_the_pages()
    {
        var (seed, random) = Seed();
        for (var question = 0; question < Questions / 3; question++)
        {
            var rows = Enumerable.Range(1, Sets).Select(number => Rij.Any(random, Rij.Key(number))).ToList();
            var parameters = Parameters(random);
            var order = Orders[random.Next(Orders.Length)];
            var overview = Rij.Overzicht(rows);
            var gone = new HashSet<string>(StringComparer.Ordinal);

            var seen = Pages(random, parameters, order, page => page == 0 ? overview : overview = Change(random, overview, gone))
                .SelectMany(page => page.Kamervragen)
                .ToList();

            var stayed = Naive.Sort(rows.Where(row => !gone.Contains(row.Sleutel) && Naive.Matches(row, parameters, Rij.Today)), order).Select(row => row.Sleutel);
            var initial = rows.Select(row => row.Sleutel).Except(gone).ToHashSet(StringComparer.Ordinal);
            Assert.True(stayed.SequenceEqual(seen.Select(row => row.Sleutel).Where(initial.Contains), StringComparer.Ordinal), Say(seed, parameters, order));
            Assert.True(Naive.Sort(seen, order).Select(row => row.Sleutel).SequenceEqual(seen.Select(row => row.Sleutel), StringComparer.Ordinal), Say(seed, parameters, order));
            Assert.Equal(seen.Count, seen.DistinctBy(row => row.Sleutel, StringComparer.Ordinal).Count());
        }
    }

    private static List<KamervraagPage> Pages(Random random, List<(string Name, string Value)> parameters, string order, Func<int, Overzicht> overview)
    {
        var pages = new List<KamervraagPage>();
        do
        {
            var query = string.Join('&', parameters.Append(("sorteer", order)).Append(("limit", random.Next(1, 200).ToString(CultureInfo.InvariantCulture)))
                .Concat(pages.Count == 0 ? [] : [("cursor", pages[^1].Volgende!)])
                .Select(parameter => $"{parameter.Item1}={Uri.EscapeDataString(parameter.Item2)}"));
            pages.Add(Lijst.Page(overview(pages.Count), Lijstvraag.Read(Rij.Parameters(query)), Rij.Today));
        }
        while (pages[^1].Volgende is not null);

        return pages;
    }

    private static Overzicht Change(Random random, Overzicht overview, HashSet<string> gone)
    {
        var added = Enumerable.Range(0, 5).Select(index => Rij.Any(random, Rij.Key(Sets + (int)overview.Stand + index)));
        var sets = overview.PerIngediend.Sets;
        var removed = new KamervraagRow { Sleutel = sets[random.Next(sets.Length)].Row.Sleutel, Titel = "", Status = "vervallen" };
        gone.Add(removed.Sleutel);
        return overview.After(
            [.. added.Append(removed).Select((row, index) => new Wijziging { Nummer = overview.Stand + 1 + index, Moment = DateTimeOffset.UnixEpoch, Soorten = [], Kamervraag = row })]);
    }

    private static List<(string Name, string Value)> Parameters(Random random) =>
    [
        .. Choices.Where(_ => random.Next(5) == 0)
            .SelectMany(choice => Enumerable.Range(0, random.Next(1, choice.Most + 1)).Select(_ => (choice.Name, choice.Values[random.Next(choice.Values.Length)])).Distinct()),
    ];

    private static (int Seed, Random Random) Seed()
    {
        var seed = Environment.TickCount;
        return (seed, new Random(seed));
    }

    private static string Say(int seed, IEnumerable<(string Name, string Value)> parameters, string order) =>
        $"seed {seed}: {string.Join('&', parameters.Select(parameter => $"{parameter.Name}={parameter.Value}"))}, {order}";
}
