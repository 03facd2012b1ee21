using System.Buffers;
using System.Text.RegularExpressions;

namespace Kamervragen.Parsing.Grammar;

/// <summary>What an id tells, where nothing else does. Ids that do not look normal tell nothing.</summary>
internal static partial class DocumentId
{
    private static readonly SearchValues<char> Foreign = SearchValues.Create(" \t,;()");

    /// <summary>Whether a line is a printed id, as the footer of a PDF has it.</summary>
    public static bool IsPrinted(ReadOnlySpan<char> text) =>
        text.Length is > 5 and < 60
        && (text.StartsWith("ah-tk-", StringComparison.Ordinal) || text.StartsWith("kv-tk-", StringComparison.Ordinal)
            || text.StartsWith("ah-ek-", StringComparison.Ordinal) || text.StartsWith("kv-ek-", StringComparison.Ordinal)
            || ((text.StartsWith("ah-", StringComparison.Ordinal) || text.StartsWith("kv-", StringComparison.Ordinal)) && char.IsAsciiDigit(text[3])))
        && !text.ContainsAny(Foreign);

    /// <summary>An id without what may cling to it; null where it is none.</summary>
    public static string? Clean(string? id)
    {
        var trimmed = id?.Trim(' ', '.', '/');
        return string.IsNullOrEmpty(trimmed) ? null : trimmed;
    }

    /// <summary>The parliamentary year in <c>ah-tk-20202021-3235</c>.</summary>
    public static string? Vergaderjaar(string id) => TrySplit(id, out var year, out _) ? Vergaderjaren.Find(year) : null;

    /// <summary>The number in <c>ah-tk-20202021-3235</c>, also of a reprint.</summary>
    public static string? Aanhangselnummer(string id)
    {
        if (!TrySplit(id, out _, out var rest))
        {
            return null;
        }

        var end = rest.IndexOf('-');
        var number = end < 0 ? rest : rest[..end];
        return number.Length > 0 && number.IndexOfAnyExceptInRange('0', '9') < 0 ? number.ToString() : null;
    }

    /// <summary>The vraagnummer in <c>kv-tk-2024Z02569</c> or <c>kv-2989900822</c>, also of a reprint.</summary>
    public static string? Vraagnummer(string id)
    {
        var rest = id.AsSpan();
        if (!rest.StartsWith("kv-", StringComparison.Ordinal))
        {
            return null;
        }

        rest = rest.StartsWith("kv-tk-", StringComparison.Ordinal) ? rest[6..] : rest[3..];
        var end = rest.IndexOf('-');
        return Parsing.Vraagnummer.Normalize((end < 0 ? rest : rest[..end]).ToString());
    }

    private static bool TrySplit(string id, out ReadOnlySpan<char> year, out ReadOnlySpan<char> rest)
    {
        year = default;
        rest = default;
        var text = id.AsSpan();
        if (text.Length < 16 || !(text.StartsWith("ah-tk-", StringComparison.Ordinal) || text.StartsWith("ah-ek-", StringComparison.Ordinal)) || text[14] != '-')
        {
            return false;
        }

        year = text.Slice(6, 8);
        rest = text[15..];
        return true;
    }

    /// <summary>The id in a line that lost its hyphens, and perhaps its first letter, to an extractor: <c>h tk 20232024 302</c>; null where a line is none.</summary>
    public static string? WithHyphens(string line) =>
        Broken().Match(line) is { Success: true } match ? $"ah-tk-{match.Groups["year"].Value}-{match.Groups["number"].Value}" : null;

    [GeneratedRegex(@"^a?h tk (?<year>\d{8}) (?<number>\d{1,5})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Broken();
}
