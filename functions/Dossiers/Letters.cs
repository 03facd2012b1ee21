using System.Globalization;
using System.Text;

namespace Kamervragen.Dossiers;

/// <summary>
/// Texts reduced to what survives every extraction: lower-case letters without accents, and digits. Hyphenation, glued
/// words, line ends and detached accents of a text layer all disappear in it.
/// </summary>
public static class Letters
{
    // Pairs of an accented letter and what it is without; Unicode normalization is not there without globalization data.
    private const string Accented = "àáâãäåāăąçćčďđèéêëēėęěğģìíîïīįıķĺľłñńňņòóôõöøōőŕřśşšșťţțùúûüūůűųýÿźżž";
    private const string Plain = "aaaaaaaaacccddeeeeeeeeggiiiiiiiklllnnnnooooooooorrsssstttuuuuuuuuyyzzz";

    private const char SoftHyphen = '\u00AD';

    /// <summary>Only letters and digits, lower-case, accents removed, <c>&amp;</c> read as <c>en</c>.</summary>
    public static string Only(string? text)
    {
        var result = new StringBuilder(text?.Length ?? 0);
        foreach (var character in text ?? "")
        {
            if (char.IsLetterOrDigit(character))
            {
                Append(result, char.ToLowerInvariant(character));
            }
            else if (character == '&')
            {
                result.Append("en");
            }
        }

        return result.ToString();
    }

    /// <summary>
    /// The words of a text, each in the form of <see cref="Only"/>, with a blank before and after each: <c> het dempen van </c>.
    /// Whatever is neither letter nor digit separates words; a detached accent and a soft hyphen do not. A blank alone where there is no word.
    /// </summary>
    public static string Words(string? text)
    {
        var result = new StringBuilder(" ", (text?.Length ?? 0) + 2);
        foreach (var character in text ?? "")
        {
            if (char.IsLetterOrDigit(character))
            {
                Append(result, char.ToLowerInvariant(character));
            }
            else if (result[^1] != ' ' && character != SoftHyphen && char.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark)
            {
                result.Append(' ');
            }
        }

        return result[^1] == ' ' ? result.ToString() : result.Append(' ').ToString();
    }

    /// <summary>Whether two texts say the same, read letter for letter.</summary>
    public static bool Same(string? first, string? second) => string.Equals(Only(first), Only(second), StringComparison.Ordinal);

    /// <summary>Lower-case words of letters and digits, joined by hyphens: fit for an address or a key.</summary>
    public static string Slug(string text)
    {
        var words = text.Split([' ', '-', ',', '.', '/', '\'', '’'], StringSplitOptions.RemoveEmptyEntries);
        return string.Join('-', words.Select(Only).Where(word => word.Length > 0));
    }

    private static void Append(StringBuilder result, char character)
    {
        if (char.IsAscii(character))
        {
            result.Append(character);
            return;
        }

        var index = Accented.IndexOf(character, StringComparison.Ordinal);
        switch (character)
        {
            case 'ß':
                result.Append("ss");
                break;
            case 'æ':
                result.Append("ae");
                break;
            case 'ĳ':
                result.Append("ij");
                break;
            default:
                result.Append(index < 0 ? character : Plain[index]);
                break;
        }
    }
}
