namespace Kamervragen.Parsing.Grammar;

/// <summary>Small steps for reading a header sentence from left to right.</summary>
internal static class Scan
{
    /// <summary>What may stand before an office or a member.</summary>
    public static Words Articles { get; } = new("de", "het");

    // What a line of a header sentence may begin with, and the line before it be glued to.
    private static readonly string[] LineStarts = ["de ", "het ", "van ", "voor ", "en ", "aan ", "over ", "namens ", "lid ", "leden "];

    /// <summary>Takes a word off the front, whatever its case; glued to a capital, or to a word that joins offices and names, it still counts.</summary>
    public static bool TakeWord(ref ReadOnlySpan<char> text, string word)
    {
        // Two letters rule out nearly every text.
        if (text.Length < word.Length || (text[0] | 0x20) != (word[0] | 0x20) || (text[1] | 0x20) != (word[1] | 0x20)
            || !text.StartsWith(word, StringComparison.OrdinalIgnoreCase) || !IsWordEnd(text, word.Length))
        {
            return false;
        }

        text = text[word.Length..].TrimStart();
        return true;
    }

    /// <summary>Where a word stands last, whatever its case; −1 where it does not.</summary>
    public static int LastIndexOf(ReadOnlySpan<char> text, string word)
    {
        var at = text.LastIndexOf(word, StringComparison.Ordinal);
        return at >= 0 ? at : text.LastIndexOf(word, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether a word ends at a position: before a blank or a sign, a capital, or a word that joins offices and names.</summary>
    public static bool IsWordEnd(ReadOnlySpan<char> text, int end)
    {
        if (end == text.Length || !char.IsLetterOrDigit(text[end]) || char.IsUpper(text[end]))
        {
            return true;
        }

        foreach (var start in LineStarts)
        {
            if (text[end] == start[0] && text[end..].StartsWith(start, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where a character stands from a position on; −1 where it does not.</summary>
    public static int IndexOf(ReadOnlySpan<char> text, char c, int start)
    {
        var at = text[start..].IndexOf(c);
        return at < 0 ? -1 : start + at;
    }

    /// <summary>Puts back a blank that was lost between a small letter and a capital: <c>vanDijk</c>, <c>DaniëlleJansen</c>.</summary>
    public static string Unglue(string name)
    {
        name = RestoreAccents(name);
        for (var i = 2; i < name.Length; i++)
        {
            if (char.IsUpper(name[i]) && char.IsLower(name[i - 1]) && !IsMac(name.AsSpan(0, i)))
            {
                return Unglue(string.Concat(name.AsSpan(0, i), " ", name.AsSpan(i)), i + 2);
            }
        }

        return name;
    }

    private static string Unglue(string name, int start)
    {
        for (var i = start; i < name.Length; i++)
        {
            if (char.IsUpper(name[i]) && char.IsLower(name[i - 1]) && !IsMac(name.AsSpan(0, i)))
            {
                name = string.Concat(name.AsSpan(0, i), " ", name.AsSpan(i));
                i++;
            }
        }

        return name;
    }

    // Some extractors set an accent behind its letter: "Kostic ´".
    private static string RestoreAccents(string name)
    {
        const string Plain = "cnszaeiouyCNSZAEIOUY";
        const string Acute = "ćńśźáéíóúýĆŃŚŹÁÉÍÓÚÝ";
        for (var at = name.IndexOf('´', StringComparison.Ordinal); at > 0; at = name.IndexOf('´', StringComparison.Ordinal))
        {
            var letter = at > 1 && name[at - 1] == ' ' ? at - 2 : at - 1;
            var index = Plain.IndexOf(name[letter], StringComparison.Ordinal);
            name = index < 0 ? name.Remove(at, 1) : string.Concat(name.AsSpan(0, letter), Acute.AsSpan(index, 1), name.AsSpan(at + 1));
        }

        return name;
    }

    private static bool IsMac(ReadOnlySpan<char> before) => before.EndsWith("Mc") || before.EndsWith("Mac");
}
