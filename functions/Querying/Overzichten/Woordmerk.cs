namespace Kamervragen.Querying.Overzichten;

/// <summary>
/// The words of a text as 128 bits, one for the beginning of each: who looks for a word whose bit is not there need not read
/// the text. Of fifty thousand titles that leaves a few hundred to read.
/// </summary>
internal static class Woordmerk
{
    /// <summary>The bytes of a word that decide its bit.</summary>
    public const int Length = 3;

    /// <summary>The bits of all words.</summary>
    /// <param name="text">In the form of <see cref="Dossiers.Letters.Words"/>, UTF-8; several lines may be separated by a line feed.</param>
    public static UInt128 Of(ReadOnlySpan<byte> text)
    {
        var bits = UInt128.Zero;
        for (var index = 1; index < text.Length; index++)
        {
            if (IsBlank(text[index - 1]) && !IsBlank(text[index]))
            {
                bits |= OfWord(text[index..]);
            }
        }

        return bits;
    }

    /// <summary>The bit of the word at the beginning of a text: of its first three bytes, with the blank behind it where it has fewer.</summary>
    public static UInt128 OfWord(ReadOnlySpan<byte> text)
    {
        var hash = 0u;
        for (var index = 0; index < Length && index < text.Length; index++)
        {
            hash = (hash * 37) + text[index];
            if (IsBlank(text[index]))
            {
                break;
            }
        }

        return UInt128.One << (int)((hash * 0x9E3779B1u) >> 25);
    }

    private static bool IsBlank(byte value) => value is (byte)' ' or (byte)'\n';
}
