using System.Text.RegularExpressions;

namespace Kamervragen.Parsing;

/// <summary>
/// The number of a question set: <c>2024Z02569</c> (the TK's Zaak number), before 2010 ten digits (<c>2989900822</c>).
/// </summary>
public static partial class Vraagnummer
{
    /// <summary>Writes a number as the tables and the API have it (<c>2009z01234</c> becomes <c>2009Z01234</c>); null where it is none.</summary>
    public static string? Normalize(string? text)
    {
        var trimmed = text?.Trim();
        return trimmed is not null && IsNumber(trimmed) ? trimmed.ToUpperInvariant() : null;
    }

    /// <summary>The numbers of the modern form that stand somewhere in a text, in reading order, each once.</summary>
    public static IReadOnlyList<string> FindAll(string text) =>
        [.. Inside().Matches(text).Select(match => match.Value.ToUpperInvariant()).Distinct(StringComparer.Ordinal)];

    // 2024Z02569 or 2989900822; by hand, because every document has a number at its top.
    private static bool IsNumber(string text)
    {
        if (text.Length != 10 || text[0] is not ('1' or '2'))
        {
            return false;
        }

        for (var i = 1; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i]) && !(i == 4 && text[i] is 'Z' or 'z'))
            {
                return false;
            }
        }

        return true;
    }

    [GeneratedRegex(@"(?<![\w-])[12]\d{3}[Zz]\d{5}(?!\w)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Inside();
}
