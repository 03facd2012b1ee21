using Kamervragen.Parsing.Grammar;

namespace Kamervragen.Parsing.Readers.Text;

/// <summary>Recognises what a printed page has around its text.</summary>
internal static class Furniture
{
    /// <summary>What every line of furniture begins with that does not begin with a digit.</summary>
    public static IReadOnlyList<string> FirstWords { get; } = ["Tweede", "Eerste", "ISSN", "Sdu", "KVR", "ah-", "kv-", "’s-", "'s-", "‘s-"];

    /// <summary>What kind of furniture a line is; <see cref="LineKind.Tekst"/> where it is none.</summary>
    public static LineKind Classify(ReadOnlySpan<char> line)
    {
        switch (line[0])
        {
            case 'T' or 'E' when IsFoot(line):
                return LineKind.Voet;
            case 'T' or 'E' when IsChamber(line):
                return LineKind.Meubilair;
            case 'I' when line.StartsWith("ISSN 0", StringComparison.Ordinal):
                return EndsInFoot(line) ? LineKind.Voet : LineKind.Meubilair;
            case '’' or '\'' or '‘' when IsPlace(line):
                return EndsInFoot(line) ? LineKind.Voet : LineKind.Meubilair;
            case 'S' when line.StartsWith("Sdu Uitgevers", StringComparison.Ordinal):
                return LineKind.Meubilair;
            case 'K' when line.Length < 14 && line.StartsWith("KVR", StringComparison.Ordinal) && char.IsAsciiDigit(line[^1]):
                return LineKind.Meubilair;
            case 'a' or 'k' when DocumentId.IsPrinted(line):
                return LineKind.Id;
            case 'a' or 'k' when line.StartsWith("ah-", StringComparison.Ordinal) || line.StartsWith("kv-", StringComparison.Ordinal):
                return EndsInFoot(line) ? LineKind.Voet : LineKind.Tekst;
            case '0' or '1' or '9' when IsOldId(line):
                return LineKind.Meubilair;
            default:
                return LineKind.Tekst;
        }
    }

    /// <summary>Whether a line belongs to the letterhead above the header sentence.</summary>
    public static bool IsLetterhead(ReadOnlySpan<char> line) =>
        line.StartsWith("Aanhangsel van de Handelingen", StringComparison.OrdinalIgnoreCase)
        || line.StartsWith("Vragen gesteld door de leden der Kamer", StringComparison.OrdinalIgnoreCase)
        || line.StartsWith("regering gegeven antwoorden", StringComparison.OrdinalIgnoreCase)
        || line.StartsWith("met de daarop door de regering", StringComparison.OrdinalIgnoreCase)
        || line.StartsWith("Tweede Kamer", StringComparison.Ordinal)
        || line.StartsWith("Eerste Kamer", StringComparison.Ordinal);

    private static bool IsChamber(ReadOnlySpan<char> line) =>
        line.Length < 40
        && (line.StartsWith("Tweede Kamer der Staten-Generaal", StringComparison.Ordinal)
            || line.StartsWith("Eerste Kamer der Staten-Generaal", StringComparison.Ordinal))
        && line.Slice(32).TrimStart().Length <= 1;

    private static bool IsPlace(ReadOnlySpan<char> line)
    {
        const string Place = "s-Gravenhage";
        if (!line[1..].StartsWith(Place, StringComparison.Ordinal))
        {
            return false;
        }

        var rest = line[(1 + Place.Length)..].TrimStart(" ,");
        return rest.Length >= 4 && rest[..4].IndexOfAnyExceptInRange('0', '9') < 0 && (rest.Length == 4 || EndsInFoot(rest));
    }

    // "0809tkkvr4711": the parliamentary year and the number.
    private static bool IsOldId(ReadOnlySpan<char> line) =>
        line.Length is > 9 and < 16 && line[4..].StartsWith("tkkvr", StringComparison.Ordinal) && char.IsAsciiDigit(line[^1]);

    private static bool EndsInFoot(ReadOnlySpan<char> line)
    {
        var at = line.IndexOf("e Kamer, vergaderjaar", StringComparison.Ordinal);
        return at > 5 && IsFoot(line[(at - 5)..]);
    }

    // "Tweede Kamer, vergaderjaar 2024–2025, Aanhangsel 2" and nothing else: a note can begin alike.
    private static bool IsFoot(ReadOnlySpan<char> line)
    {
        if (!line.StartsWith("Tweede Kamer, vergaderjaar ", StringComparison.Ordinal)
            && !line.StartsWith("Eerste Kamer, vergaderjaar ", StringComparison.Ordinal))
        {
            return false;
        }

        var rest = line[27..];
        if (!Vergaderjaren.TryFind(rest[..Math.Min(rest.Length, 24)], out _, out var end) || end > 12)
        {
            return false;
        }

        rest = rest[end..].TrimStart(" ,");
        rest = rest.StartsWith("Aanhangsel", StringComparison.Ordinal) ? rest[10..]
            : rest.StartsWith("Vragen", StringComparison.Ordinal) ? rest[6..]
            : "?";
        return rest.Trim().IndexOfAnyExceptInRange('0', '9') < 0;
    }
}
