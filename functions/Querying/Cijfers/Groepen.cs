using Kamervragen.Querying.Overzichten;

namespace Kamervragen.Querying.Cijfers;

/// <summary>Counts question sets by something they have, such as a ministry.</summary>
/// <param name="namesIn">The names in a column, one for each group that a set counts for.</param>
internal sealed class Groepen(Func<string, IEnumerable<string>> namesIn)
{
    private readonly Dictionary<string, Telling> _groups = new(StringComparer.Ordinal);

    // Many sets have the same column: it is taken apart once.
    private readonly Dictionary<string, Telling[]> _columns = new(StringComparer.Ordinal);

    public void Add(string? column, Kop set, DateOnly today)
    {
        if (string.IsNullOrEmpty(column))
        {
            return;
        }

        if (!_columns.TryGetValue(column, out var groups))
        {
            _columns[column] = groups = [.. namesIn(column).Distinct(StringComparer.Ordinal).Select(GroupOf)];
        }

        foreach (var group in groups)
        {
            group.Add(set, today);
        }
    }

    public IReadOnlyList<Cijferrij> ToRows() => [.. _groups.OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => group.Value.ToRow())];

    private Telling GroupOf(string name)
    {
        if (!_groups.TryGetValue(name, out var group))
        {
            _groups[name] = group = new Telling(name);
        }

        return group;
    }
}
