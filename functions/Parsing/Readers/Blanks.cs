using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Kamervragen.Parsing.Readers;

/// <summary>The blanks of a text that need work: every one but a single space. Most texts have none, so looking is quick.</summary>
internal static class Blanks
{
    // Soft hyphens and zero-width characters are typesetting, not text.
    private static readonly SearchValues<char> Odd =
        SearchValues.Create("\t\r\n\f\v\u0085\u00A0\u2002\u2003\u2007\u2009\u202F\u00AD\u200B\u200E\u200F\uFEFF");

    /// <summary>Whether a character is a blank other than a space, or does not show.</summary>
    public static bool IsOdd(char c) => Odd.Contains(c);

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
            if (c == ' ' ? i + 1 < text.Length && text[i + 1] == ' ' : c is < ' ' or > '~' && Odd.Contains(c))
            {
                return false;
            }
        }

        return true;
    }
}
