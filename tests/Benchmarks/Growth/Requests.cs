using Kamervragen.Querying;
using Kamervragen.Querying.Cijfers;
using Kamervragen.Querying.Filters;
using Kamervragen.Querying.Lijsten;
using Kamervragen.Querying.Onderdelen;
using Microsoft.Extensions.Primitives;

namespace Kamervragen.Benchmarks.Growth;

/// <summary>The requests that are counted: the same ones at every size.</summary>
/// <param name="store">The account.</param>
/// <param name="sleutel">A dossier that is there at every size.</param>
internal sealed class Requests(Store store, string sleutel)
{
    /// <summary>A page of fifty sets by two filters, as an address has it.</summary>
    public static IReadOnlyDictionary<string, string> TwoFilters { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["ministerie"] = "VWS",
        ["telaat"] = "true",
        ["limit"] = "50",
    };

    /// <summary>Carries each out once more than is counted, so that what a process reads only once does not count.</summary>
    public async Task<IReadOnlyList<(string Name, int Calls, int Rows)>> CountAsync()
    {
        var counts = new List<(string, int, int)>();
        foreach (var (name, request) in All())
        {
            await request();
            store.Transport.Take();
            await request();
            var (calls, rows, _) = store.Transport.Take();
            counts.Add((name, calls, rows));
        }

        return counts;
    }

    /// <summary>The page of <see cref="TwoFilters"/>.</summary>
    public Task PageAsync() => store.Get<LijstQuery>().GetAsync(Parameters(TwoFilters), CancellationToken.None);

    private IEnumerable<(string Name, Func<Task> Request)> All() =>
    [
        ("a dossier", () => store.Get<KamervraagQueries>().GetAsync(sleutel, CancellationToken.None)),
        ("one question", () => store.Get<OnderdeelQuery>().GetVraagAsync(sleutel, "2", CancellationToken.None)),
        ("a page of 50, two filters", PageAsync),
        ("statistics of a year", () => store.Get<StatistiekQuery>().GetAsync(Parameters(new Dictionary<string, string>(StringComparer.Ordinal) { ["jaar"] = "2015" }), CancellationToken.None)),
    ];

    private static QueryParameters Parameters(IReadOnlyDictionary<string, string> values) =>
        new(values.Select(value => KeyValuePair.Create(value.Key, new StringValues(value.Value))));
}
