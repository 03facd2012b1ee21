namespace Kamervragen.Querying.Overzichten;

/// <summary>Question sets in the order of a day, and of their key within the day; those without that day come first.</summary>
public sealed class Koplijst : IComparer<Kop>
{
    private readonly Func<Kop, string?> _day;
    private readonly Kop[] _sets;

    /// <summary>Sorts question sets.</summary>
    /// <param name="day">The day to sort by, <c>2024-02-15</c>; null where there is none.</param>
    /// <param name="sets">The sets, each once.</param>
    internal Koplijst(Func<Kop, string?> day, IEnumerable<Kop> sets)
    {
        _day = day;
        _sets = [.. sets];
        Array.Sort(_sets, this);
    }

    private Koplijst(Func<Kop, string?> day, Kop[] sorted) => (_day, _sets) = (day, sorted);

    /// <summary>The sets, earliest day first.</summary>
    public ReadOnlySpan<Kop> Sets => _sets;

    /// <summary>The place of the first set that does not come before a day and a key; the number of sets where all do.</summary>
    public int PlaceOf(string day, string sleutel)
    {
        var (low, high) = (0, _sets.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Compare(DayOf(_sets[middle]), _sets[middle].Row.Sleutel, day, sleutel) < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    /// <summary>The day by which a set is sorted, empty where it has none.</summary>
    public string DayOf(Kop set)
    {
        ArgumentNullException.ThrowIfNull(set);
        return _day(set) ?? "";
    }

    /// <inheritdoc/>
    public int Compare(Kop? x, Kop? y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        return Compare(DayOf(x), x.Row.Sleutel, DayOf(y), y.Row.Sleutel);
    }

    /// <summary>The list with other sets in the place of some: one pass, without sorting the rest again.</summary>
    /// <param name="changed">The keys of the sets to take out.</param>
    /// <param name="now">The sets to put in.</param>
    internal Koplijst With(IReadOnlySet<string> changed, IReadOnlyCollection<Kop> now)
    {
        Kop[] added = [.. now];
        Array.Sort(added, this);
        var merged = new List<Kop>(_sets.Length + added.Length);
        var next = 0;
        foreach (var set in _sets)
        {
            if (changed.Contains(set.Row.Sleutel))
            {
                continue;
            }

            while (next < added.Length && Compare(added[next], set) < 0)
            {
                merged.Add(added[next++]);
            }

            merged.Add(set);
        }

        merged.AddRange(added.AsSpan(next));
        return new Koplijst(_day, [.. merged]);
    }

    private static int Compare(string day, string sleutel, string otherDay, string otherSleutel) =>
        string.CompareOrdinal(day, otherDay) is not 0 and var order ? order : string.CompareOrdinal(sleutel, otherSleutel);
}
