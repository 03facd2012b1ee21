using System.Collections.Concurrent;

namespace Kamervragen.Querying.Overzichten;

/// <summary>Takes a column that lists several things, separated by <c>; </c>, apart; equal columns give one and the same array.</summary>
/// <param name="termsOf">The terms by which one of the things is found.</param>
internal sealed class Termenlijst(Func<string, IEnumerable<string>> termsOf)
{
    private readonly ConcurrentDictionary<string, string[]> _known = new(StringComparer.Ordinal);

    public string[] Of(string? column) => string.IsNullOrEmpty(column) ? [] : _known.GetOrAdd(column, Read);

    private string[] Read(string column) =>
        [.. column.Split("; ").SelectMany(termsOf).Where(term => !string.IsNullOrWhiteSpace(term)).Distinct(StringComparer.Ordinal)];
}
