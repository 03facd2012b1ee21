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
        where T : notnull =>
        Results.GetOrCreateValue(overview).TryGetValue(name, out var known) ? (T)known : Keep(overview, name, make());

    /// <summary>The result of that name; null where it is not there.</summary>
    /// <typeparam name="T">What it is.</typeparam>
    public static T? Find<T>(Overzicht overview, string name)
        where T : struct =>
        Results.GetOrCreateValue(overview).TryGetValue(name, out var known) ? (T)known : null;

    /// <summary>Keeps a result that has been worked out.</summary>
    /// <typeparam name="T">What it is.</typeparam>
    public static T Keep<T>(Overzicht overview, string name, T result)
        where T : notnull
    {
        var results = Results.GetOrCreateValue(overview);
        if (results.Count >= MaxResults)
        {
            results.Clear();
        }

        results[name] = result;
        return result;
    }
}
