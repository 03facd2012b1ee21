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

    /// <summary>Where a word stands outside brackets, as a word that may be glued to the next; −1 where it does not.</summary>
    /// <param name="text">The text to look in.</param>
    /// <param name="word">The word, without blanks around it.</param>
    /// <param name="start">Where to begin.</param>
    public static int IndexOfWord(ReadOnlySpan<char> text, string word, int start = 0)
    {
        var depth = 0;
        var from = start;
        while (true)
        {
            var at = IndexOfStart(text, word, from);
            if (at < 0)
            {
                return -1;
            }

            depth = Depth(text[from..at], depth);
            if (depth == 0
                && (at == 0 || !char.IsLetterOrDigit(text[at - 1]))
                && IsWordEnd(text, at + word.Length))
            {
                return at;
            }

            from = at + 1;
        }
    }

    private static bool IsWordEnd(ReadOnlySpan<char> text, int end)
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

    // Where the letters of a word stand, whatever their case.
    private static int IndexOfStart(ReadOnlySpan<char> text, string word, int start)
    {
        var first = word[0];
        var last = text.Length - word.Length;
        for (var at = start; at <= last; at++)
        {
            var length = text[at..(last + 1)].IndexOfAny(first, (char)(first & ~0x20));
            if (length < 0)
            {
                return -1;
            }

            at += length;
            if ((text[at + 1] | 0x20) == word[1] && text[at..].StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>Where a character stands from a position on; −1 where it does not.</summary>
    public static int IndexOf(ReadOnlySpan<char> text, char c, int start)
    {
        var at = text[start..].IndexOf(c);
        return at < 0 ? -1 : start + at;
    }

    // How many brackets are open behind a text.
    private static int Depth(ReadOnlySpan<char> text, int depth)
    {
        for (var at = text.IndexOfAny('(', ')'); at >= 0; at = text.IndexOfAny('(', ')'))
        {
            depth += text[at] == '(' ? 1 : depth > 0 ? -1 : 0;
            text = text[(at + 1)..];
        }

        return depth;
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
