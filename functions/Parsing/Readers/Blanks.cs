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
        var at = 0;
        var codes = MemoryMarshal.Cast<char, ushort>(text);
        for (; at + Vector<ushort>.Count < codes.Length; at += Vector<ushort>.Count)
        {
            var here = new Vector<ushort>(codes[at..]);
            var next = new Vector<ushort>(codes[(at + 1)..]);
            var space = new Vector<ushort>(' ');
            var plain = here - space;
            if (Vector.EqualsAny(Vector.Equals(here, space) & Vector.Equals(next, space), Vector<ushort>.AllBitsSet))
            {
                return false;
            }

            if (Vector.GreaterThanAny(plain, new Vector<ushort>('~' - ' ')) && HasOdd(here, linesAllowed))
            {
                return false;
            }
        }

        return AreSingleAtEnd(text[at..], linesAllowed);
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

    private static bool AreSingleAtEnd(ReadOnlySpan<char> text, bool linesAllowed)
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
