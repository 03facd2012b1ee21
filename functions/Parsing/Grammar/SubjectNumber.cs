namespace Kamervragen.Parsing.Grammar;

/// <summary>
/// The vraagnummer that ministries print behind the subject: <c>over mist (2024Z02569, ingezonden …)</c>, <c>over mist, kenmerk
/// 2024Z02569</c>. In <c>over eerdere vragen (2024Z02569)</c> another set is meant.
/// </summary>
internal static class SubjectNumber
{
    private static readonly string[] Labels = ["met kenmerk", "kenmerk", "vraagnummer", "nummer", "nr."];

    /// <summary>Where a text ends before its number: all of it, where it has none.</summary>
    /// <param name="text">A question's header sentence, up to its date.</param>
    /// <param name="number">The number; null where there is none.</param>
    public static int EndBefore(ReadOnlySpan<char> text, out string? number)
    {
        number = null;
        var rest = text.TrimEnd(" (.,);");
        var word = rest.LastIndexOfAny(' ', '(') + 1;
        if (rest.IsEmpty || !char.IsAsciiDigit(rest[^1]) || Vraagnummer.Normalize(rest[word..].ToString()) is not { } printed)
        {
            return text.Length;
        }

        var isBeforeDate = text[rest.Length..].StartsWith(",") && word > 0 && rest[word - 1] == '(';
        rest = rest[..word].TrimEnd(" (,");
        var label = LengthOfLabel(rest);
        if (label == 0 && !isBeforeDate)
        {
            return text.Length;
        }

        number = printed;
        return rest[..^label].TrimEnd(" (,").Length;
    }

    private static int LengthOfLabel(ReadOnlySpan<char> text)
    {
        foreach (var label in Labels)
        {
            if (text.EndsWith(label, StringComparison.OrdinalIgnoreCase))
            {
                return label.Length;
            }
        }

        return 0;
    }
}
