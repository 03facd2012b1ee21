namespace Kamervragen.Parsing.Grammar;

/// <summary>Small steps for reading a header sentence from left to right.</summary>
internal static class Scan
{
    /// <summary>Takes a word off the front, whatever its case; glued to a capital it still counts.</summary>
    public static bool TakeWord(ref ReadOnlySpan<char> text, string word)
    {
        if (text.IsEmpty || (text[0] | 0x20) != (word[0] | 0x20) || !text.StartsWith(word, StringComparison.OrdinalIgnoreCase)
            || (text.Length > word.Length && char.IsLetterOrDigit(text[word.Length]) && !char.IsUpper(text[word.Length])))
        {
            return false;
        }

        text = text[word.Length..].TrimStart();
        return true;
    }

    /// <summary>Takes the first of several words that fits; null where none does.</summary>
    public static string? TakeAny(ref ReadOnlySpan<char> text, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (TakeWord(ref text, word))
            {
                return word;
            }
        }

        return null;
    }

    /// <summary>Where a word stands last, whatever its case; −1 where it does not.</summary>
    public static int LastIndexOf(ReadOnlySpan<char> text, string word)
    {
        var at = text.LastIndexOf(word, StringComparison.Ordinal);
        return at >= 0 ? at : text.LastIndexOf(word, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Where a word stands outside brackets, as a word; −1 where it does not.</summary>
    /// <param name="text">The text to look in.</param>
    /// <param name="word">The word, without blanks around it.</param>
    /// <param name="start">Where to begin.</param>
    public static int IndexOfWord(ReadOnlySpan<char> text, string word, int start = 0)
    {
        var depth = 0;
        for (var i = start; i + word.Length <= text.Length; i++)
        {
            depth += text[i] == '(' ? 1 : text[i] == ')' && depth > 0 ? -1 : 0;
            if (depth == 0
                && (text[i] | 0x20) == word[0]
                && (i == 0 || !char.IsLetterOrDigit(text[i - 1]))
                && text[i..].StartsWith(word, StringComparison.OrdinalIgnoreCase)
                && (i + word.Length == text.Length || !char.IsLetterOrDigit(text[i + word.Length])))
            {
                return i;
            }
        }

        return -1;
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
