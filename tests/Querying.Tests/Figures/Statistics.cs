using Kamervragen.Querying.Cijfers;
using Kamervragen.Querying.Tests.Lists;
using Kamervragen.Storage;

namespace Kamervragen.Querying.Tests.Figures;

public sealed class Statistics
{
    [Theory]
    [InlineData("")]
    [InlineData("jaar=2030")]
    [InlineData("datum=beantwoord")]
    [InlineData("status=beantwoord&ministerie=vws")]
    [InlineData("partij=nsc&telaat=true")]
    [InlineData("titel=bestaatniet")]
    public void Are_those_of_a_plain_count(string query)
    {
        var seed = Environment.TickCount;
        var random = new Random(seed);
        var rows = Enumerable.Range(1, 500).Select(number => Rij.Any(random, Rij.Key(number))).ToList();
        (string, string)[] parameters = [.. query.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split('=')).Select(part => (part[0], part[1].Replace("nsc", "NSC")))];

        var statistics = Statistiekberekening.Of(Rij.Overzicht(rows), Rij.Filter(query), Rij.Today);

        var chosen = rows.Where(row => Naive.Matches(row, parameters, Rij.Today)).ToList();
        Func<KamervraagRow, string?> day = query == "datum=beantwoord" ? row => row.Beantwoord : row => row.Ingediend;
        AssertEqual([(null, chosen)], [statistics.Totaal], seed);
        AssertEqual(Groups(chosen, row => day(row) is { } text ? [text[..4]] : []), statistics.PerJaar, seed);
        AssertEqual(Groups(chosen, row => row.Ministeries?.Split("; ") ?? []), statistics.PerMinisterie, seed);
        AssertEqual(Groups(chosen, row => row.Partijen?.Split("; ") ?? []), statistics.PerPartij, seed);
    }

    [Theory]
    [InlineData(new[] { 7 }, 7, 7)]
    [InlineData(new[] { 1, 2 }, 1.5, 2)]
    [InlineData(new[] { 9, 1, 5 }, 5, 9)]
    [InlineData(new[] { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 }, 5.5, 9)]
    [InlineData(new[] { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 }, 6, 10)]
    public void Have_the_median_and_the_days_within_which_nine_in_ten_were_answered(int[] days, double median, int p90)
    {
        var rows = days.Select((number, index) => new KamervraagRow { Sleutel = Rij.Key(index), Titel = "", Status = "beantwoord", Dagen = number });

        var total = Statistiekberekening.Of(Rij.Overzicht(rows), Rij.Filter(""), Rij.Today).Totaal;

        Assert.Equal((median, p90), (total.MediaanDagen, total.P90Dagen));
    }

    [Fact]
    public void Count_as_late_what_is_answered_late_or_not_at_all_and_leave_out_what_is_not_known_yet()
    {
        KamervraagRow[] rows =
        [
            Row("beantwoord", "2031-04-01"),
            Row("beantwoord", "2031-04-02"),
            Row("open", answered: null),
            Row("ingetrokken", answered: null),
            Row("uitgesteld", answered: null) with { Termijn = "2031-05-09" },
        ];

        var total = Statistiekberekening.Of(Rij.Overzicht(rows.Select((row, index) => row with { Sleutel = Rij.Key(index) })), Rij.Filter(""), Rij.Today).Totaal;

        Assert.Equal((5, 2, 2, 1, 2), (total.Aantal, total.Beantwoord, total.Open, total.OpTijd, total.TeLaat));
        Assert.Equal(0.6667, total.AandeelTeLaat);
    }

    private static KamervraagRow Row(string status, string? answered) =>
        new() { Sleutel = "", Titel = "", Status = status, Ingediend = "2031-03-11", Termijn = "2031-04-01", Beantwoord = answered };

    private static List<(string? Name, List<KamervraagRow> Rows)> Groups(IEnumerable<KamervraagRow> rows, Func<KamervraagRow, IEnumerable<string>> names) =>
    [
        .. rows.SelectMany(row => names(row).Select(name => (name, row)))
            .GroupBy(pair => pair.name, pair => pair.row, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => ((string?)group.Key, group.ToList())),
    ];

    private static void AssertEqual(IReadOnlyList<(string? Name, List<KamervraagRow> Rows)> groups, IReadOnlyList<Cijferrij> actual, int seed)
    {
        Assert.True(groups.Count == actual.Count, $"seed {seed}");
        foreach (var ((name, rows), figures) in groups.Zip(actual))
        {
            var days = rows.Where(row => row.Status == "beantwoord").Select(row => row.Dagen).OfType<int>().Order().ToList();
            var late = rows.Count(row => Naive.IsLate(row, Rij.Today));
            var inTime = rows.Count(row => row is { Status: "beantwoord", Termijn: not null, Beantwoord: not null } && !Naive.IsLate(row, Rij.Today));
            var expected = new Cijferrij
            {
                Naam = name,
                Aantal = rows.Count,
                Beantwoord = rows.Count(row => row.Status == "beantwoord"),
                Open = rows.Count(row => !row.Mondeling && row.Status is not ("beantwoord" or "ingetrokken")),
                MediaanDagen = days.Count == 0 ? null : days.Skip((days.Count - 1) / 2).Take(2 - (days.Count % 2)).Average(),
                P90Dagen = days.Count == 0 ? null : days.First(day => days.Count(other => other <= day) >= 0.9 * days.Count),
                OpTijd = inTime,
                TeLaat = late,
                AandeelTeLaat = inTime + late == 0 ? null : Math.Round((double)late / (inTime + late), 4),
            };
            Assert.True(expected == figures, $"seed {seed}: expected {expected}, found {figures}");
        }
    }
}
