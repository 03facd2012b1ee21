namespace Kamervragen.Parsing.Grammar;

/// <summary>Reads <c>Zie ook Aanhangsel Handelingen, vergaderjaar 2024–2025, nrs. 1016 en 1044.</c></summary>
internal static class SeeAlso
{
    private const string Also = "ook";
    private static readonly string[] Between = ["nummers", "nummer", "nrs.", "nrs", "nr.", "nr", "en", "Aanhangsel", "Handelingen", "van de", "van", "II", "I", "Zie", "ook"];

    /// <summary>Reads every reference in a header sentence, also one that was read before.</summary>
    /// <returns>Where the first reference begins; −1 where there is none.</returns>
    public static int Read(ReadOnlySpan<char> text, List<Aanhangselverwijzing> references)
    {
        var at = Find(text);
        var rest = at < 0 ? default : text[(at + 7)..];
        while (Vergaderjaren.Find(rest, out var end) is { } year)
        {
            rest = rest[end..];
            rest = ReadNumbers(rest, year, references);
        }

        return at;
    }

    private static int Find(ReadOnlySpan<char> text)
    {
        for (var also = text.IndexOf(Also, StringComparison.Ordinal); also >= 0;)
        {
            var see = text[..also].TrimEnd(' ');
            if (see.EndsWith("Zie", StringComparison.Ordinal) || see.EndsWith("zie", StringComparison.Ordinal))
            {
                return see.Length - 3;
            }

            var next = text[(also + Also.Length)..].IndexOf(Also, StringComparison.Ordinal);
            also = next < 0 ? -1 : also + Also.Length + next;
        }

        return -1;
    }

    private static ReadOnlySpan<char> ReadNumbers(ReadOnlySpan<char> rest, string year, List<Aanhangselverwijzing> references)
    {
        while (true)
        {
            rest = rest.TrimStart(" ,.:;()");
            if (rest.IsEmpty)
            {
                return rest;
            }

            var digits = 0;
            while (digits < rest.Length && char.IsAsciiDigit(rest[digits]))
            {
                digits++;
            }

            if (digits is > 0 and <= 5)
            {
                references.Add(new Aanhangselverwijzing(year, rest[..digits].ToString()));
                rest = rest[digits..];
            }
            else if (!TakeBetween(ref rest))
            {
                return rest;
            }
        }
    }

    private static bool TakeBetween(ref ReadOnlySpan<char> rest)
    {
        foreach (var word in Between)
        {
            if (rest.StartsWith(word, StringComparison.OrdinalIgnoreCase)
                && (rest.Length == word.Length || !char.IsLetter(rest[word.Length])))
            {
                rest = rest[word.Length..];
                return true;
            }
        }

        return false;
    }
}
