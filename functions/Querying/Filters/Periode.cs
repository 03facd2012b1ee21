using System.Globalization;
using Kamervragen.Dossiers;

namespace Kamervragen.Querying.Filters;

/// <summary>The days that a filter is about: which of the days of a set, and within which years and bounds. All of it must hold.</summary>
public sealed record Periode
{
    private const int FirstYear = 1000;
    private const int LastYear = 2999;

    private Periode(Datumsoort? datum, IReadOnlyList<int> jaren, DateOnly? van, DateOnly? tot)
    {
        (Datum, Jaren, Van, Tot) = (datum, jaren, van, tot);
        IsLeeg = datum is null && jaren.Count == 0 && van is null && tot is null;
    }

    /// <summary>Which day; null where the caller does not say, which means the day of asking.</summary>
    public Datumsoort? Datum { get; }

    /// <summary>The years, each once, in order; empty for any.</summary>
    public IReadOnlyList<int> Jaren { get; }

    /// <summary>The first day, or null.</summary>
    public DateOnly? Van { get; }

    /// <summary>The last day, or null.</summary>
    public DateOnly? Tot { get; }

    /// <summary>Whether every set fits, also one that has no such day.</summary>
    public bool IsLeeg { get; }

    /// <summary>Whether a set has the day, within the years and bounds.</summary>
    public bool Bevat(in Looptijd set)
    {
        if (IsLeeg)
        {
            return true;
        }

        return DagVan(set) is { } dag
            && (Van is not { } van || dag >= van)
            && (Tot is not { } tot || dag <= tot)
            && (Jaren.Count == 0 || Jaren.Contains(dag.Year));
    }

    /// <summary>The day of a set that this is about; null where the set has none.</summary>
    public DateOnly? DagVan(in Looptijd set) => Datum == Datumsoort.Beantwoord ? set.Beantwoord : set.Ingediend;

    internal static Periode Read(QueryParameters parameters)
    {
        var jaren = parameters.All("jaar").Select(Year).Distinct().Order().ToList();
        var van = Day(parameters, "van");
        var tot = Day(parameters, "tot");
        var datum = parameters.One("datum") switch
        {
            null => (Datumsoort?)null,
            var text when Is(text, Datumsoort.Ingediend) => Datumsoort.Ingediend,
            var text when Is(text, Datumsoort.Beantwoord) => Datumsoort.Beantwoord,
            var text => throw new BadQueryException($"De waarde '{QueryParameters.Echo(text)}' van 'datum' kan niet; mogelijk zijn ingediend, beantwoord."),
        };
        return van > tot
            ? throw new BadQueryException($"De dag van 'van' ({van:O}) ligt na die van 'tot' ({tot:O}); draai ze om.")
            : new Periode(datum, jaren, van, tot);
    }

    internal IEnumerable<(string Name, string Value)> ToParameters()
    {
        foreach (var jaar in Jaren)
        {
            yield return ("jaar", jaar.ToString(CultureInfo.InvariantCulture));
        }

        if (Van is { } van)
        {
            yield return ("van", van.ToString("O", CultureInfo.InvariantCulture));
        }

        if (Tot is { } tot)
        {
            yield return ("tot", tot.ToString("O", CultureInfo.InvariantCulture));
        }

        if (Datum is { } datum)
        {
            yield return ("datum", datum.ToString().ToLowerInvariant());
        }
    }

    private static bool Is(string text, Datumsoort datum) => string.Equals(text, datum.ToString(), StringComparison.OrdinalIgnoreCase);

    private static int Year(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= FirstYear and <= LastYear
            ? year
            : throw new BadQueryException($"Het jaar '{QueryParameters.Echo(text)}' kan niet; geef een jaar van vier cijfers, bijvoorbeeld jaar=2024.");

    private static DateOnly? Day(QueryParameters parameters, string name) => parameters.One(name) switch
    {
        null => null,
        var text when DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => day,
        var text => throw new BadQueryException(
            $"De waarde '{QueryParameters.Echo(text)}' van '{name}' is geen dag; geef jaar, maand en dag, bijvoorbeeld {name}=2024-03-01."),
    };
}
