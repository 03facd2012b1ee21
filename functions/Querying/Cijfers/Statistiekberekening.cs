using System.Collections.Concurrent;
using System.Globalization;
using Kamervragen.Querying.Filters;
using Kamervragen.Querying.Overzichten;

namespace Kamervragen.Querying.Cijfers;

/// <summary>Works statistics out from an overview: no storage, no clock.</summary>
public static class Statistiekberekening
{
    private static readonly ConcurrentDictionary<int, string> Years = new();

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
        var years = new Groepen(year => [year]);
        var ministries = new Groepen(column => column.Split("; "));
        var parties = new Groepen(column => column.Split("; "));
        foreach (var set in overview.PerIngediend.Sets)
        {
            if (!filter.Matches(set, today))
            {
                continue;
            }

            total.Add(set, today);
            ministries.Add(set.Row.Ministeries, set, today);
            parties.Add(set.Row.Partijen, set, today);
            if (filter.Periode.DagVan(set.Looptijd) is { } day)
            {
                years.Add(Year(day), set, today);
            }
        }

        return new Statistiek(total.ToRow(), years.ToRows(), ministries.ToRows(), parties.ToRows());
    }

    private static string Year(DateOnly day) => Years.GetOrAdd(day.Year, year => year.ToString("D4", CultureInfo.InvariantCulture));
}
