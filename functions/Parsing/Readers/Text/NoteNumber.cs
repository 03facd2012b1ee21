using System.Globalization;

namespace Kamervragen.Parsing.Readers.Text;

/// <summary>The number of a note, as digits in a text.</summary>
internal static class NoteNumber
{
    /// <summary>How many digits it has.</summary>
    public static int Digits(int number) => number < 10 ? 1 : number < 100 ? 2 : number < 1000 ? 3 : 4;

    /// <summary>Its first digit.</summary>
    public static char FirstDigit(int number)
    {
        while (number >= 10)
        {
            number /= 10;
        }

        return (char)('0' + number);
    }

    /// <summary>Whether a text begins with it; more digits may follow.</summary>
    public static bool Begins(ReadOnlySpan<char> text, int number)
    {
        Span<char> digits = stackalloc char[11];
        number.TryFormat(digits, out var length, default, CultureInfo.InvariantCulture);
        return text.StartsWith(digits[..length]);
    }

    /// <summary>Where it stands in a text from a position on; −1 where it does not.</summary>
    public static int IndexIn(ReadOnlySpan<char> text, int number, int start)
    {
        Span<char> digits = stackalloc char[11];
        number.TryFormat(digits, out var length, default, CultureInfo.InvariantCulture);
        var found = text[start..].IndexOf(digits[..length]);
        return found < 0 ? -1 : start + found;
    }

    /// <summary>Whether digits are this number, as a note has it.</summary>
    public static bool Is(ReadOnlySpan<char> digits, int number) => TryRead(digits, out var value) && value == number;

    /// <summary>Reads digits as the number of a note: four at most, no zero before them.</summary>
    public static bool TryRead(ReadOnlySpan<char> digits, out int number)
    {
        number = 0;
        if (digits.Length is 0 or > 4 || digits[0] == '0')
        {
            return false;
        }

        foreach (var digit in digits)
        {
            number = (number * 10) + digit - '0';
        }

        return true;
    }
}
