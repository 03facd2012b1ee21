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
    public static bool AreSingle(ReadOnlySpan<char> text) => AreSingle(text, linesAllowed: false);

    /// <summary>The same of a text of several lines, whose ends are allowed.</summary>
    public static bool AreSingleInLines(ReadOnlySpan<char> text) => AreSingle(text, linesAllowed: true);

    private static bool AreSingle(ReadOnlySpan<char> text, bool linesAllowed)
    {
        var width = Vector<ushort>.Count;
        if (text.Length <= width)
        {
            return AreSingleInFew(text, linesAllowed);
        }

        var codes = MemoryMarshal.Cast<char, ushort>(text);
        for (var at = 0; at + width < codes.Length; at += width)
        {
            if (IsOdd(codes[at..], linesAllowed))
            {
                return false;
            }
        }

        // The last block reaches to the end and overlaps the one before.
        return !IsOdd(codes[(codes.Length - width - 1)..], linesAllowed) && !HasOdd(new Vector<ushort>(codes[^width..]), linesAllowed);
    }

    // A block of characters, each with the one after it.
    private static bool IsOdd(ReadOnlySpan<ushort> codes, bool linesAllowed)
    {
        var here = new Vector<ushort>(codes);
        var next = new Vector<ushort>(codes[1..]);
        var space = new Vector<ushort>(' ');
        return Vector.EqualsAny(Vector.Equals(here, space) & Vector.Equals(next, space), Vector<ushort>.AllBitsSet)
            || (Vector.GreaterThanAny(here - space, new Vector<ushort>('~' - ' ')) && HasOdd(here, linesAllowed));
    }

    private static bool HasOdd(Vector<ushort> codes, bool linesAllowed)
    {
        var odd = Vector.LessThanOrEqual(codes - new Vector<ushort>('\u2000'), new Vector<ushort>(0xF))
            | Vector.Equals(codes, new Vector<ushort>('\u0085'))
            | Vector.Equals(codes, new Vector<ushort>('\u00A0'))
            | Vector.Equals(codes, new Vector<ushort>('\u00AD'))
            | Vector.Equals(codes, new Vector<ushort>('\u202F'))
            | Vector.Equals(codes, new Vector<ushort>('\uFEFF'));
        odd |= linesAllowed
            ? Vector.Equals(codes, new Vector<ushort>('\t')) | Vector.Equals(codes, new Vector<ushort>('\v'))
            : Vector.LessThanOrEqual(codes - new Vector<ushort>('\t'), new Vector<ushort>('\r' - '\t'));
        return Vector.EqualsAny(odd, Vector<ushort>.AllBitsSet);
    }

    private static bool AreSingleInFew(ReadOnlySpan<char> text, bool linesAllowed)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == ' ' ? i + 1 < text.Length && text[i + 1] == ' ' : c is < ' ' or > '~' && Odd.Contains(c) && !(linesAllowed && (c is '\n' or '\r' or '\f')))
            {
                return false;
            }
        }

        return true;
    }
}
