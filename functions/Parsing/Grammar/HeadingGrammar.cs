using Kamervragen.Parsing.Blocks;

namespace Kamervragen.Parsing.Grammar;

/// <summary>
/// The one grammar of headings, for every format: <c>Vraag 1</c>, <c>Antwoord op vraag 3 en 4</c>, <c>Antwoorden 5 en 6</c>,
/// <c>Antwoord vraag 4-7:</c>, <c>Antwoord</c>, <c>Mededeling</c>, <c>Toelichting:</c>.
/// </summary>
internal static class HeadingGrammar
{
    private const int Longest = 400;
    private static readonly string[] Qualifiers = ["Nader", "Nadere", "Gezamenlijk", "Gecombineerd", "Herzien", "Aanvullend"];
    private static readonly string[] AnswerWords = ["Antwoorden", "Antwoord", "Beantwoording"];
    private static readonly string[] QuestionWords = ["Vragen", "Vraag"];
    private static readonly string[] Connectors = ["op", "de", "het", "bij", "over", "van", "vragen", "vraag", "nummers", "nummer", "nrs", "nr"];

    /// <summary>Reads a line as a heading.</summary>
    /// <param name="line">The whole line or paragraph.</param>
    /// <param name="heading">The heading, where it is one.</param>
    /// <returns>False for anything else, also for a sentence that begins like a heading.</returns>
    public static bool TryParse(ReadOnlySpan<char> line, out Heading heading)
    {
        heading = default;
        line = line.Trim();
        if (line.Length is 0 or > Longest || line[0] is not ('V' or 'A' or 'M' or 'T' or 'N' or 'G' or 'H' or 'B'))
        {
            return false;
        }

        line = line.TrimEnd(" :.");
        if (IsWord(line, "Mededeling"))
        {
            heading = new Heading(PartKind.Mededeling, [], IsOnduidelijk: false);
            return true;
        }

        if (IsWord(line, "Toelichting"))
        {
            heading = new Heading(PartKind.Toelichting, [], IsOnduidelijk: false);
            return true;
        }

        if (TakeAny(ref line, QuestionWords) is { } question)
        {
            return TryParseNumbers(line, PartKind.Vraag, string.Equals(question, "Vraag", StringComparison.Ordinal), out heading);
        }

        TakeAny(ref line, Qualifiers);
        return TakeAny(ref line, AnswerWords) is { } answer
            && TryParseNumbers(line, PartKind.Antwoord, string.Equals(answer, "Antwoord", StringComparison.Ordinal), out heading);
    }

    /// <summary>Reads a heading that a new line was lost after: <c>Vraag 3Kunt u …</c>.</summary>
    /// <returns>The length of the heading; 0 where the line is none.</returns>
    public static int GluedLength(ReadOnlySpan<char> line)
    {
        var word = line.StartsWith("Vraag ", StringComparison.Ordinal) ? 6 : line.StartsWith("Antwoord ", StringComparison.Ordinal) ? 9 : 0;
        var end = word;
        while (word > 0 && end < line.Length && char.IsAsciiDigit(line[end]))
        {
            end++;
        }

        return end > word && end + 2 < line.Length && char.IsUpper(line[end]) && char.IsLower(line[end + 1]) ? end : 0;
    }

    private static bool TryParseNumbers(ReadOnlySpan<char> rest, PartKind part, bool mayBeBare, out Heading heading)
    {
        heading = default;
        while (TakeAny(ref rest, Connectors) is not null)
        {
            rest = rest.TrimStart(" .:");
        }

        if (rest.IsEmpty)
        {
            heading = new Heading(part, [], IsOnduidelijk: false);
            return mayBeBare;
        }

        if (!NumberList.TryParse(rest, out var numbers, out var ambiguous))
        {
            return false;
        }

        heading = new Heading(part, numbers, ambiguous);
        return true;
    }

    private static bool IsWord(ReadOnlySpan<char> line, string word) => line.Equals(word, StringComparison.OrdinalIgnoreCase);

    private static string? TakeAny(ref ReadOnlySpan<char> line, string[] words)
    {
        foreach (var word in words)
        {
            if (line.StartsWith(word, StringComparison.OrdinalIgnoreCase)
                && (line.Length == word.Length || !char.IsLetter(line[word.Length])))
            {
                line = line[word.Length..].TrimStart();
                return word;
            }
        }

        return null;
    }
}
