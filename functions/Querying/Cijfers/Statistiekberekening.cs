using System.Globalization;
using Kamervragen.Querying.Filters;
using Kamervragen.Querying.Overzichten;

namespace Kamervragen.Querying.Cijfers;

/// <summary>Works statistics out from an overview: no storage, no clock.</summary>
public static class Statistiekberekening
{
    private static readonly Termenlijst Namen = new(text => [text]);

    /// <summary>The statistics of the sets that fit a filter; worked out once for an overview and a day.</summary>
    /// <param name="overview">All sets.</param>
    /// <param name="filter">Which sets; its <see cref="Periode.Datum"/> also says by which day <see cref="Statistiek.PerJaar"/> goes.</param>
    /// <param name="today">The day in the Netherlands.</param>
    public static Statistiek Of(Overzicht overview, KamervraagFilter filter, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(overview);
        ArgumentNullException.ThrowIfNull(filter);
        return Afgeleid.Of(overview, $"statistiek {today:O} {filter.Key}", () => Compute(overview, filter, today));
    }

    private static Statistiek Compute(Overzicht overview, KamervraagFilter filter, DateOnly today)
    {
        var total = new Telling(naam: null);
        var years = new SortedDictionary<string, Telling>(StringComparer.Ordinal);
        var ministries = new SortedDictionary<string, Telling>(StringComparer.Ordinal);
        var parties = new SortedDictionary<string, Telling>(StringComparer.Ordinal);
        foreach (var set in overview.PerIngediend.Sets)
        {
            if (!filter.Matches(set, today))
            {
                continue;
            }

            total.Add(set, today);
            if (filter.Periode.DagVan(set.Looptijd) is { } day)
            {
                Add(years, day.Year.ToString("D4", CultureInfo.InvariantCulture), set, today);
            }

            foreach (var ministry in Namen.Of(set.Row.Ministeries))
            {
                Add(ministries, ministry, set, today);
            }

            foreach (var party in Namen.Of(set.Row.Partijen))
            {
                Add(parties, party, set, today);
            }
        }

        return new Statistiek(total.ToRow(), Rows(years), Rows(ministries), Rows(parties));
    }

    private static void Add(SortedDictionary<string, Telling> groups, string name, Kop set, DateOnly today)
    {
        if (!groups.TryGetValue(name, out var group))
        {
            groups[name] = group = new Telling(name);
        }

        group.Add(set, today);
    }

    private static IReadOnlyList<Cijferrij> Rows(SortedDictionary<string, Telling> groups) => [.. groups.Values.Select(group => group.ToRow())];
}
