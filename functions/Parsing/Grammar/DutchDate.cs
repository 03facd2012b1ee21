using System.Globalization;

namespace Kamervragen.Parsing.Grammar;

/// <summary>Reads dates as publications print them: <c>3 juni 2021</c>, also glued, <c>3-6-2021</c>, <c>2021-06-03</c>.</summary>
internal static class DutchDate
{
    private static readonly string[] Months =
        ["jan", "feb", "maa", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];

    /// <summary>Reads the first date in a text.</summary>
    /// <param name="text">The text after <c>ingezonden</c> or <c>ontvangen</c>.</param>
    /// <param name="date">The date; null where what is printed cannot be a date.</param>
    /// <returns>Whether something that looks like a date is printed at all.</returns>
    public static bool TryFind(ReadOnlySpan<char> text, out DateOnly? date)
    {
        date = null;
        var rest = text;
        if (!TakeNumber(ref rest, out var first))
        {
            return false;
        }

        var month = TakeMonth(ref rest);
        if (month > 0)
        {
            var hasYear = TakeNumber(ref rest, out var year);
            date = hasYear ? Create(year, month, first) : null;
            return true;
        }

        if (TakeNumber(ref rest, out var second) && TakeNumber(ref rest, out var third))
        {
            date = first > 31 ? Create(first, second, third) : Create(third, second, first);
            return true;
        }

        return false;
    }

    /// <summary>Reads an ISO date; null where it cannot be one.</summary>
    public static DateOnly? ParseIso(string? text) =>
        text is { Length: >= 10 }
        && DateOnly.TryParseExact(text.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
        && IsPlausible(date.Year)
            ? date
            : null;

    private static bool IsPlausible(int year) => year is >= 1945 and <= 2100;

    private static DateOnly? Create(int year, int month, int day) =>
        IsPlausible(year) && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    private static bool TakeNumber(ref ReadOnlySpan<char> text, out int number)
    {
        number = 0;
        var start = text.IndexOfAnyInRange('0', '9');
        if (start is < 0 or > 20)
        {
            return false;
        }

        var end = start;
        while (end < text.Length && end - start < 5 && char.IsAsciiDigit(text[end]))
        {
            number = (number * 10) + (text[end++] - '0');
        }

        text = text[end..];
        return true;
    }

    private static int TakeMonth(ref ReadOnlySpan<char> text)
    {
        var rest = text.TrimStart(" .-");
        if (rest.StartsWith("mrt", StringComparison.OrdinalIgnoreCase))
        {
            text = rest[3..];
            return 3;
        }

        for (var i = 0; i < Months.Length; i++)
        {
            if (!rest.IsEmpty && (rest[0] | 0x20) == Months[i][0] && rest.StartsWith(Months[i], StringComparison.OrdinalIgnoreCase))
            {
                text = rest[3..];
                return i + 1;
            }
        }

        return 0;
    }
}
