using System.Globalization;

namespace Kamervragen.Parsing.Grammar;

/// <summary>Reads parliamentary years: <c>2023–2024</c>, <c>2023-2024</c>, <c>2023/24</c>, <c>20232024</c>.</summary>
internal static class Vergaderjaren
{
    private const int FirstUsual = 1990;

    // The years of nearly every publication, each written once.
    private static readonly string[] Usual = [.. Enumerable.Range(FirstUsual, 60).Select(Write)];

    /// <summary>The first year in a text as metadata writes it (<c>2023-2024</c>), and where it ends; null where there is none.</summary>
    public static string? Find(ReadOnlySpan<char> text, out int end) =>
        TryFind(text, out var first, out end) ? Written(first) : null;

    /// <summary>Where the first year in a text ends.</summary>
    /// <param name="text">The text to look in.</param>
    /// <param name="first">The calendar year in which it begins.</param>
    /// <param name="end">Where it ends in the text.</param>
    public static bool TryFind(ReadOnlySpan<char> text, out int first, out int end)
    {
        end = 0;
        first = 0;
        var digit = text.IndexOfAnyInRange('0', '9');
        for (var i = digit < 0 ? text.Length : digit; i + 6 <= text.Length; i++)
        {
            if ((i > 0 && char.IsAsciiDigit(text[i - 1])) || !TryRead(text[i..], out first, out var length))
            {
                continue;
            }

            end = i + length;
            return true;
        }

        return false;
    }

    /// <summary>The first year in a text; null where there is none.</summary>
    public static string? Find(ReadOnlySpan<char> text) => Find(text, out _);

    private static string Written(int first) =>
        first >= FirstUsual && first - FirstUsual < Usual.Length ? Usual[first - FirstUsual] : Write(first);

    private static string Write(int first) => string.Create(CultureInfo.InvariantCulture, $"{first}-{first + 1}");

    private static bool TryRead(ReadOnlySpan<char> text, out int first, out int length)
    {
        length = 0;
        if (!TryDigits(text, 4, out first) || first is < 1800 or > 2200)
        {
            return false;
        }

        var rest = text[4..];
        var skip = 0;
        while (skip < rest.Length && skip < 3 && rest[skip] is ' ' or '-' or '–' or '—' or '/' or '‑')
        {
            skip++;
        }

        rest = rest[skip..];
        if (TryDigits(rest, 4, out var second) && second == first + 1)
        {
            length = 8 + skip;
            return true;
        }

        length = 6 + skip;
        return skip > 0 && TryDigits(rest, 2, out second) && second == (first + 1) % 100 && (rest.Length == 2 || !char.IsAsciiDigit(rest[2]));
    }

    private static bool TryDigits(ReadOnlySpan<char> text, int count, out int value)
    {
        value = 0;
        if (text.Length < count)
        {
            return false;
        }

        for (var i = 0; i < count; i++)
        {
            if (!char.IsAsciiDigit(text[i]))
            {
                return false;
            }

            value = (value * 10) + (text[i] - '0');
        }

        return true;
    }
}
