using System.Numerics;
using System.Runtime.InteropServices;

namespace Kamervragen.Parsing.Readers;

/// <summary>The blanks of a text that need work: every one but a single space. Most texts have none, so looking is quick.</summary>
internal static class Blanks
{
    private const char SoftHyphen = '\u00AD';

    /// <summary>Whether a character is a blank other than a space, or does not show: soft hyphens and zero-width characters are typesetting.</summary>
    public static bool IsOdd(char c) => c is (>= '\t' and <= '\r') or '\u0085' or '\u00A0' or '\u00AD'
        or '\u2002' or '\u2003' or '\u2007' or '\u2009' or '\u200B' or '\u200E' or '\u200F' or '\u202F' or '\uFEFF';

    /// <summary>Whether all blanks are single spaces and every character shows. May say no of a text in which a neighbour of an odd blank stands.</summary>
    public static bool AreSingle(ReadOnlySpan<char> text)
    {
        var width = Vector<ushort>.Count;
        if (text.Length <= width)
        {
            return AreSingleInFew(text);
        }

        var codes = MemoryMarshal.Cast<char, ushort>(text);
        for (var at = 0; at + width < codes.Length; at += width)
        {
            if (IsOdd(codes[at..]))
            {
                return false;
            }
        }

        // The last block reaches to the end and overlaps the one before.
        return !IsOdd(codes[(codes.Length - width - 1)..]) && !HasOdd(new Vector<ushort>(codes[^width..]));
    }

    /// <summary>
    /// Makes all blanks of a line single spaces, takes out what does not show, and fills up with spaces. A soft hyphen at the end, which
    /// print shows there and nowhere else, becomes a hyphen.
    /// </summary>
    /// <param name="line">The line, without blanks around it.</param>
    /// <returns>How long it is now.</returns>
    public static int Collapse(Span<char> line)
    {
        var length = 0;
        var isSpacePending = false;
        for (var i = 0; i < line.Length; i++)
        {
            var c = line[i] == SoftHyphen && i == line.Length - 1 ? '-' : line[i];
            if (c == ' ' || IsOdd(c))
            {
                isSpacePending |= !IsInvisible(c);
                continue;
            }

            if (isSpacePending && length > 0)
            {
                line[length++] = ' ';
            }

            isSpacePending = false;
            line[length++] = c;
        }

        line[length..].Fill(' ');
        return length;
    }

    /// <summary>Whether a character parts nothing and shows nothing.</summary>
    public static bool IsInvisible(char c) => c is SoftHyphen or '\u200B' or '\u200E' or '\u200F' or '\uFEFF';

    // A block of characters, each with the one after it.
    private static bool IsOdd(ReadOnlySpan<ushort> codes)
    {
        var here = new Vector<ushort>(codes);
        var next = new Vector<ushort>(codes[1..]);
        var space = new Vector<ushort>(' ');
        return Vector.EqualsAny(Vector.Equals(here, space) & Vector.Equals(next, space), Vector<ushort>.AllBitsSet)
            || (Vector.GreaterThanAny(here - space, new Vector<ushort>('~' - ' ')) && HasOdd(here));
    }

    private static bool HasOdd(Vector<ushort> codes)
    {
        var odd = Vector.LessThanOrEqual(codes - new Vector<ushort>('\u2000'), new Vector<ushort>(0xF))
            | Vector.Equals(codes, new Vector<ushort>('\u0085'))
            | Vector.Equals(codes, new Vector<ushort>('\u00A0'))
            | Vector.Equals(codes, new Vector<ushort>('\u00AD'))
            | Vector.Equals(codes, new Vector<ushort>('\u202F'))
            | Vector.Equals(codes, new Vector<ushort>('\uFEFF'))
            | Vector.LessThanOrEqual(codes - new Vector<ushort>('\t'), new Vector<ushort>('\r' - '\t'));
        return Vector.EqualsAny(odd, Vector<ushort>.AllBitsSet);
    }

    private static bool AreSingleInFew(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == ' ' ? i + 1 < text.Length && text[i + 1] == ' ' : c is < ' ' or > '~' && IsOdd(c))
            {
                return false;
            }
        }

        return true;
    }
}
