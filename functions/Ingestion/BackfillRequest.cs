using System.Globalization;
using Kamervragen.Koop;

namespace Kamervragen.Ingestion;

/// <summary>Which part of the history is to be taken in.</summary>
/// <param name="From">The first day of modification, Dutch as the source has it.</param>
/// <param name="To">The last day.</param>
/// <param name="NewestFirst">Whether to begin at the end.</param>
public sealed record BackfillRequest(DateOnly From, DateOnly To, bool NewestFirst = false)
{
    private const string Begin = "inhalen ";

    /// <summary>The name under which the ledger knows how far it is.</summary>
    public string NameAt(string source) => $"{Begin}{Day(From)} {Day(To)} {(NewestFirst ? "nieuwste" : "oudste")} {source}";

    /// <summary>The days that a piece of work by this name takes in; null where it is another kind of work, or of another source.</summary>
    public static (DateOnly From, DateOnly To)? DaysOf(string name, string source)
    {
        ArgumentNullException.ThrowIfNull(name);
        var parts = name.Split(' ');
        return name.StartsWith(Begin, StringComparison.Ordinal)
            && parts.Length == 5
            && parts[4] == source
            && DateOnly.TryParseExact(parts[1], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var from)
            && DateOnly.TryParseExact(parts[2], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var to)
                ? (from, to)
                : null;
    }

    /// <summary>A month of modification days for each publication name, in the order in which they are taken in.</summary>
    public IReadOnlyList<KoopQuery> Windows()
    {
        var windows = new List<KoopQuery>();
        for (var first = From; first <= To; first = new DateOnly(first.Year, first.Month, 1).AddMonths(1))
        {
            var last = new DateOnly(first.Year, first.Month, DateTime.DaysInMonth(first.Year, first.Month));
            var end = last < To ? last : To;
            windows.AddRange(Publicatienamen.All.Select(name => new KoopQuery(name, first, end)));
        }

        if (NewestFirst)
        {
            windows.Reverse();
        }

        return windows;
    }

    internal static string Place(KoopQuery window) => $"{Day(window.ModifiedFrom)} {window.Publicatienaam}";

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
