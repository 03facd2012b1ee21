using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace Kamervragen.Querying.Overzichten;

/// <summary>What has been worked out from an overview, kept as long as the overview itself is.</summary>
internal static class Afgeleid
{
    /// <summary>The most results kept of one overview; when there are more, all are forgotten.</summary>
    public const int MaxResults = 300;

    private static readonly ConditionalWeakTable<Overzicht, ConcurrentDictionary<string, object>> Results = [];

    /// <summary>The result of that name, worked out where it is not there. Two requests at the same time may both work it out.</summary>
    /// <typeparam name="T">What it is.</typeparam>
    /// <param name="overview">From what.</param>
    /// <param name="name">What was asked, and everything besides the overview that the result depends on.</param>
    /// <param name="make">Works it out.</param>
    public static T Of<T>(Overzicht overview, string name, Func<T> make)
        where T : notnull
    {
        var results = Results.GetOrCreateValue(overview);
        if (results.TryGetValue(name, out var known))
        {
            return (T)known;
        }

        if (results.Count >= MaxResults)
        {
            results.Clear();
        }

        var made = make();
        results[name] = made;
        return made;
    }
}
