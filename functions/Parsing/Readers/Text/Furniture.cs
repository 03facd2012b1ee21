using Kamervragen.Parsing.Grammar;

namespace Kamervragen.Parsing.Readers.Text;

/// <summary>Recognises what a printed page has around its text.</summary>
internal static class Furniture
{
    private const int MostPageDigits = 3;
    private const int LongestLetterhead = 100;

    /// <summary>What every line of furniture begins with that does not begin with a digit.</summary>
    public static IReadOnlyList<string> FirstWords { get; } = ["Tweede", "Eerste", "ISSN", "Sdu", "KVR", "ah-", "kv-", "Pagina", "’s-", "'s-", "‘s-"];

    /// <summary>What kind of furniture a line is; <see cref="LineKind.Tekst"/> where it is none.</summary>
    public static LineKind Classify(ReadOnlySpan<char> line)
    {
        switch (line[0])
        {
            case 'T' or 'E':
                return IsChamber(line) ? LineKind.Meubilair : FootOf(line);
            case 'I' when line.StartsWith("ISSN 0", StringComparison.Ordinal):
                return FootIn(line, LineKind.Meubilair);
            case '’' or '\'' or '‘' when IsPlace(line):
                return FootIn(line, LineKind.Meubilair);
            case 'P' when IsPageOf(line):
                return LineKind.Meubilair;
            case 'S' when line.StartsWith("Sdu Uitgevers", StringComparison.Ordinal):
                return LineKind.Meubilair;
            case 'K' when line.Length < 14 && line.StartsWith("KVR", StringComparison.Ordinal) && char.IsAsciiDigit(line[^1]):
                return LineKind.Meubilair;
            case 'a' or 'k' when DocumentId.IsPrinted(line):
                return LineKind.Id;
            case 'a' or 'k' when BeginsAsId(line):
                return FootIn(line, LineKind.Tekst);
            case '0' or '1' or '9' when IsOldId(line):
                return LineKind.Meubilair;
            default:
                return LineKind.Tekst;
        }
    }

    /// <summary>How much of a line that ends a page is furniture: all of it, but for the first words of the next page, which some extractors glue to it.</summary>
    public static int LengthOfFootLine(ReadOnlySpan<char> line)
    {
        var start = Math.Max(0, StartOfFoot(line));
        return start + LengthOfFoot(line[start..]);
    }

    /// <summary>Whether a line belongs to the letterhead above the header sentence.</summary>
    public static bool IsLetterhead(ReadOnlySpan<char> line) =>
        line.Length <= LongestLetterhead
        && (line.StartsWith("Aanhangsel van de Handelingen", StringComparison.OrdinalIgnoreCase)
            || line.StartsWith("Vragen gesteld door de leden der Kamer", StringComparison.OrdinalIgnoreCase)
            || line.StartsWith("regering gegeven antwoorden", StringComparison.OrdinalIgnoreCase)
            || line.StartsWith("met de daarop door de regering", StringComparison.OrdinalIgnoreCase)
            || line.StartsWith("Tweede Kamer", StringComparison.Ordinal)
            || line.StartsWith("Eerste Kamer", StringComparison.Ordinal));

    private static bool IsChamber(ReadOnlySpan<char> line) =>
        line.Length < 40
        && (line.StartsWith("Tweede Kamer der Staten-Generaal", StringComparison.Ordinal)
            || line.StartsWith("Eerste Kamer der Staten-Generaal", StringComparison.Ordinal))
        && line.Slice(32).TrimStart().Length <= 1;

    // "Pagina 2 van 5", as the letters of ministries have it.
    private static bool IsPageOf(ReadOnlySpan<char> line)
    {
        const string Page = "Pagina ";
        const string Of = " van ";
        var rest = line.StartsWith(Page, StringComparison.Ordinal) ? line[Page.Length..] : default;
        var digits = rest.IndexOfAnyExceptInRange('0', '9');
        return digits is > 0 and <= MostPageDigits && rest[digits..].StartsWith(Of, StringComparison.Ordinal)
            && rest[(digits + Of.Length)..] is { Length: > 0 and <= MostPageDigits } last && last.IndexOfAnyExceptInRange('0', '9') < 0;
    }

    private static bool IsPlace(ReadOnlySpan<char> line)
    {
        const string Place = "s-Gravenhage";
        if (!line[1..].StartsWith(Place, StringComparison.Ordinal))
        {
            return false;
        }

        var rest = line[(1 + Place.Length)..].TrimStart(" ,");
        return rest.Length >= 4 && rest[..4].IndexOfAnyExceptInRange('0', '9') < 0 && (rest.Length == 4 || FootIn(rest, LineKind.Tekst) != LineKind.Tekst);
    }

    private static bool BeginsAsId(ReadOnlySpan<char> line) =>
        line.StartsWith("ah-", StringComparison.Ordinal) || line.StartsWith("kv-", StringComparison.Ordinal);

    // "0809tkkvr4711": the parliamentary year and the number.
    private static bool IsOldId(ReadOnlySpan<char> line) =>
        line.Length is > 9 and < 16 && line[4..].StartsWith("tkkvr", StringComparison.Ordinal) && char.IsAsciiDigit(line[^1]);

    // A foot behind other furniture; what the line is without one, where it has none.
    private static LineKind FootIn(ReadOnlySpan<char> line, LineKind without) =>
        StartOfFoot(line) is var start and > 0 && FootOf(line[start..]) is var foot and not LineKind.Tekst ? foot : without;

    private static int StartOfFoot(ReadOnlySpan<char> line) => line.IndexOf("e Kamer, vergaderjaar", StringComparison.Ordinal) - 5;

    private static LineKind FootOf(ReadOnlySpan<char> line) =>
        LengthOfFoot(line) is not (> 0 and var length) ? LineKind.Tekst : length == line.Length ? LineKind.Voet : LineKind.GelijmdeVoet;

    // "Tweede Kamer, vergaderjaar 2024–2025, Aanhangsel 2", and what is glued to that: a note can begin alike and go on in other ways.
    private static int LengthOfFoot(ReadOnlySpan<char> line)
    {
        var number = LengthBeforeNumber(line);
        if (number == 0)
        {
            return 0;
        }

        var digits = line[number..].IndexOfAnyExceptInRange('0', '9');
        return digits < 0 ? line.Length
            : digits is > 0 and <= MostPageDigits && line[number + digits] is not (' ' or ',' or '.' or ';' or ':' or ')') ? number + digits
            : 0;
    }

    // How long a foot is before the number of its page; 0 where a line begins with none.
    private static int LengthBeforeNumber(ReadOnlySpan<char> line)
    {
        if (!line.StartsWith("Tweede Kamer, vergaderjaar ", StringComparison.Ordinal)
            && !line.StartsWith("Eerste Kamer, vergaderjaar ", StringComparison.Ordinal))
        {
            return 0;
        }

        var rest = line[27..];
        if (!Vergaderjaren.TryFind(rest[..Math.Min(rest.Length, 24)], out _, out var end) || end > 12)
        {
            return 0;
        }

        rest = rest[end..].TrimStart(" ,");
        var word = rest.StartsWith("Aanhangsel", StringComparison.Ordinal) ? 10 : rest.StartsWith("Vragen", StringComparison.Ordinal) ? 6 : 0;
        return word > 0 ? line.Length - rest[word..].TrimStart(' ').Length : 0;
    }
}
