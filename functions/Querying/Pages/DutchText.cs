using System.Globalization;

namespace Kamervragen.Querying.Pages;

/// <summary>Days, counts and enumerations as a Dutch reader expects them.</summary>
internal static class DutchText
{
    private static readonly string[] Months =
        ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"];

    /// <summary><c>8 maart 2024</c>.</summary>
    public static string Day(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Day} {Months[day.Month - 1]} {day.Year}");

    /// <summary><c>1 dag</c>, <c>42 dagen</c>.</summary>
    public static string Days(int count) => Count(count, "dag", "dagen");

    /// <summary><c>1 vraag</c>, <c>13 vragen</c>.</summary>
    public static string Count(int count, string one, string many) => string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");

    /// <summary><c>1, 2 en 3</c>.</summary>
    public static string Enumerate(IReadOnlyList<string> items) => items.Count > 1
        ? $"{string.Join(", ", items.SkipLast(1))} en {items[^1]}"
        : string.Concat(items);
}
