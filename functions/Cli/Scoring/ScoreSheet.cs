namespace Kamervragen.Cli.Scoring;

/// <summary>Counts what was read right, by source and field, and keeps every miss.</summary>
internal sealed class ScoreSheet
{
    private readonly SortedDictionary<(string Source, int Order, string Field), (int Right, int Total)> _rows = [];
    private readonly List<string> _fields = [];

    /// <summary>The misses, in the order they were found.</summary>
    public List<Miss> Misses { get; } = [];

    /// <summary>The rows of the table.</summary>
    public IEnumerable<(string Source, string Field, int Right, int Total)> Rows =>
        _rows.Select(row => (row.Key.Source, row.Key.Field, row.Value.Right, row.Value.Total));

    /// <summary>Counts one comparison.</summary>
    public void Count(string source, string id, string field, bool isRight, string expected, string found)
    {
        var order = _fields.IndexOf(field);
        if (order < 0)
        {
            order = _fields.Count;
            _fields.Add(field);
        }

        var key = (source, order, field);
        var (right, total) = _rows.GetValueOrDefault(key);
        _rows[key] = (right + (isRight ? 1 : 0), total + 1);
        if (!isRight)
        {
            Misses.Add(new Miss(source, id, field, expected, found));
        }
    }

    /// <summary>The share that was right over some fields of a source, in percent; 100 where nothing was compared.</summary>
    public double Percentage(string source, params ReadOnlySpan<string> fields)
    {
        var right = 0;
        var total = 0;
        foreach (var row in Rows)
        {
            if (string.Equals(row.Source, source, StringComparison.Ordinal) && (fields.IsEmpty || fields.Contains(row.Field)))
            {
                right += row.Right;
                total += row.Total;
            }
        }

        return total == 0 ? 100 : right * 100.0 / total;
    }

    /// <summary>Something read otherwise than labelled.</summary>
    /// <param name="Source">The kind of source.</param>
    /// <param name="Id">The document.</param>
    /// <param name="Field">The field.</param>
    /// <param name="Expected">What the label says.</param>
    /// <param name="Found">What was read.</param>
    internal sealed record Miss(string Source, string Id, string Field, string Expected, string Found);
}
