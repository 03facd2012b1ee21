using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using Kamervragen.Parsing.Blocks;

namespace Kamervragen.Parsing.Grammar;

/// <summary>
/// The one grammar of headings, for every format: <c>Vraag 1</c>, <c>Antwoord op vraag 3 en 4</c>, <c>Antwoorden 5 en 6</c>,
/// <c>Antwoord vraag 4-7:</c>, <c>Reactie op vraag 8</c>, <c>Antwoord</c>, <c>Mededeling</c>, <c>Toelichting:</c>.
/// </summary>
internal static class HeadingGrammar
{
    private const int Longest = 400;
    private const int LongestBare = 40;
    private const int LongestRemark = 30;
    private const int LongestGlued = 60;
    private const string Notice = "Mededeling";
    private const string Explanation = "Toelichting";
    private static readonly string[] Qualifiers = ["Nader", "Nadere", "Gezamenlijk", "Gecombineerd", "Herzien", "Aanvullend"];
    private static readonly string[] AnswerWords = ["Antwoorden", "Antwoord", "Beantwoording", "Reactie"];
    private static readonly string[] QuestionWords = ["Vragen", "Vraag"];
    private static readonly SearchValues<string> Askers = SearchValues.Create([" van het lid ", " van de leden ", " van lid "], StringComparison.Ordinal);
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> InNames =
        new HashSet<string>(["van", "het", "lid", "de", "leden", "der", "den", "ter", "ten", "te", "el", "en", "c.s."], StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly Beginnings First = new(FirstWords);
    private static readonly Heading[] UsualQuestions = Usual(PartKind.Vraag, "Vraag ");
    private static readonly Heading[] UsualAnswers = Usual(PartKind.Antwoord, "Antwoord ");
    private static readonly string[] Connectors = ["op", "de", "het", "bij", "over", "van", "vragen", "vraag", "deelvragen", "deelvraag", "nummers", "nummer", "nrs", "nr", "no"];
    private static readonly string[] Answerers = ["minister-president", "minister", "staatssecretaris", "bewindspersonen", "kabinet", "regering"];

    /// <summary>The words of which every heading begins with one.</summary>
    public static IReadOnlyList<string> FirstWords => [.. Qualifiers, .. AnswerWords, .. QuestionWords, Notice, Explanation];

    /// <summary>Reads a line as a heading.</summary>
    /// <param name="line">The whole line or paragraph.</param>
    /// <param name="heading">The heading, where it is one.</param>
    /// <returns>False for anything else, also for a sentence that begins like a heading.</returns>
    public static bool TryParse(ReadOnlySpan<char> line, [NotNullWhen(true)] out Heading? heading)
    {
        heading = null;
        line = line.Trim();
        if (line.Length is < 5 or > Longest || !char.IsAsciiLetterUpper(line[0]) || !First.MayBegin(line))
        {
            return false;
        }

        heading = FindUsual(line);
        return heading is not null || (MayBeOther(line) && TryParseOther(line.TrimEnd(" :."), out heading));
    }

    // Most others are header sentences, which are long and have no number.
    private static bool MayBeOther(ReadOnlySpan<char> line) => line.Length <= LongestBare || line.ContainsAnyInRange('0', '9');

    private static bool TryParseOther(ReadOnlySpan<char> line, [NotNullWhen(true)] out Heading? heading)
    {
        heading = IsWord(line, Notice) ? new Heading(PartKind.Mededeling, NumberList.None, IsOnduidelijk: false)
            : IsWord(line, Explanation) ? new Heading(PartKind.Toelichting, NumberList.None, IsOnduidelijk: false)
            : null;
        if (heading is not null)
        {
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

    /// <summary>Reads a heading that a new line was lost after: <c>Vraag 3Kunt u …</c>, <c>Antwoord op vraag 3 en 4Ja.</c>.</summary>
    /// <param name="line">The whole line.</param>
    /// <param name="mayBeApart">Whether a blank may stand behind the heading; a line that goes on from another begins with none.</param>
    /// <returns>The length of the heading; 0 where the line is none.</returns>
    public static int GluedLength(ReadOnlySpan<char> line, bool mayBeApart)
    {
        if (!line.StartsWith("Vra", StringComparison.Ordinal) && !line.StartsWith("Antwoord", StringComparison.Ordinal))
        {
            return 0;
        }

        for (var end = 6; end + 2 < line.Length && end < LongestGlued; end++)
        {
            if (!char.IsAsciiDigit(line[end - 1]) || char.IsAsciiDigit(line[end]))
            {
                continue;
            }

            var sentence = mayBeApart ? line[end..].TrimStart(".:)").TrimStart(' ') : line[end..];
            if (IsSentence(sentence) && TryParse(line[..^sentence.Length], out _))
            {
                return line[..^sentence.Length].TrimEnd(' ').Length;
            }
        }

        return 0;
    }

    private static bool IsSentence(ReadOnlySpan<char> text) =>
        text.Length > 2 && (text[0] == '«' || (char.IsUpper(text[0]) && char.IsLower(text[1])) || text.StartsWith("U ", StringComparison.Ordinal));

    // "Vraag 12", "Antwoord 12": nine of ten headings.
    private static Heading? FindUsual(ReadOnlySpan<char> line)
    {
        if (line.Length <= 8)
        {
            return line.StartsWith("Vraag ", StringComparison.Ordinal) && NumberList.SingleNumber(line[6..]) is var question and > 0
                ? UsualQuestions[question]
                : null;
        }

        return line.Length <= 11 && line.StartsWith("Antwoord ", StringComparison.Ordinal) && NumberList.SingleNumber(line[9..]) is var answer and > 0
            ? UsualAnswers[answer]
            : null;
    }

    private static Heading[] Usual(PartKind part, string word) =>
        [.. Enumerable.Range(0, 100).Select(number => new Heading(part, NumberList.Single(number), IsOnduidelijk: false) { Gedrukt = $"{word}{number}", Naam = $"{word.ToLowerInvariant()}{number}" })];

    private static bool TryParseNumbers(ReadOnlySpan<char> rest, PartKind part, bool mayBeBare, [NotNullWhen(true)] out Heading? heading)
    {
        heading = null;
        while (!rest.IsEmpty && char.IsAsciiLetter(rest[0]) && (TakeAny(ref rest, Connectors) is not null || TakeAnswerer(ref rest, ref mayBeBare)))
        {
            rest = rest.TrimStart(" .:");
        }

        if (rest.IsEmpty)
        {
            heading = mayBeBare ? new Heading(part, NumberList.None, IsOnduidelijk: false) : null;
            return mayBeBare;
        }

        if (!NumberList.TryParse(rest, out var numbers, out var ambiguous)
            && !NumberList.TryParse(WithoutRemark(rest), out numbers, out ambiguous)
            && !NumberList.TryParse(WithoutAskers(rest), out numbers, out ambiguous))
        {
            return false;
        }

        heading = new Heading(part, numbers, ambiguous);
        return true;
    }

    // "3 (vervolg)": a remark in brackets says nothing of the numbers.
    private static ReadOnlySpan<char> WithoutRemark(ReadOnlySpan<char> rest) =>
        rest[^1] == ')' && rest.LastIndexOf('(') is var open and > 0 && rest.Length - open <= LongestRemark ? rest[..open] : default;

    // "7 en 8 van het lid Vlinder (Wolkenpartij)": nothing but names and a party; a sentence goes on with other words.
    private static ReadOnlySpan<char> WithoutAskers(ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOfAny(Askers);
        if (end < 0)
        {
            return default;
        }

        var names = rest[end..].Trim();
        names = names[^1] == ')' && names.IndexOf('(') is var party and > 0 ? names[..party] : names;
        foreach (var range in names.Split(' '))
        {
            var word = names[range];
            if (!word.IsEmpty && !char.IsUpper(word[0]) && !InNames.Contains(word))
            {
                return default;
            }
        }

        return rest[..end];
    }

    // "Antwoord van de minister op vraag 3"; without a number that is a header sentence, or a part of one.
    private static bool TakeAnswerer(ref ReadOnlySpan<char> rest, ref bool mayBeBare)
    {
        var isTaken = TakeAny(ref rest, Answerers) is not null;
        mayBeBare &= !isTaken;
        return isTaken;
    }

    private static bool IsWord(ReadOnlySpan<char> line, string word) => line.Equals(word, StringComparison.OrdinalIgnoreCase);

    private static string? TakeAny(ref ReadOnlySpan<char> line, string[] words)
    {
        foreach (var word in words)
        {
            if (!line.IsEmpty && (line[0] | 0x20) == (word[0] | 0x20) && line.StartsWith(word, StringComparison.OrdinalIgnoreCase)
                && (line.Length == word.Length || !char.IsLetter(line[word.Length])))
            {
                line = line[word.Length..].TrimStart();
                return word;
            }
        }

        return null;
    }
}
