namespace Kamervragen.Parsing.Readers.Text;

/// <summary>Takes note marks out of a line where it stands, so that it can be read on into the next like any other.</summary>
internal static class MarkedLine
{
    /// <summary>Takes marks out; what stands before each moves up to what stands behind it.</summary>
    /// <param name="chars">The whole text.</param>
    /// <param name="line">The line, which begins later and ends where it ended.</param>
    /// <param name="marks">Its marks, in their order.</param>
    /// <returns>False where the line holds nothing else; it then stays as it is.</returns>
    public static bool TakeOut(Span<char> chars, ref TextLine line, ReadOnlySpan<NoteMark> marks)
    {
        var end = line.End;
        var start = end;
        var until = end;
        for (var i = marks.Length; i >= 0; i--)
        {
            var first = i == 0 ? line.Start : marks[i - 1].Start + marks[i - 1].Length;
            var piece = chars.Slice(first, Math.Max(0, until - first));
            if (start == end || chars[start] == ' ')
            {
                piece = piece.TrimEnd(' ');
            }

            line.MayBeGlued |= start < end && char.IsUpper(chars[start]);
            start -= piece.Length;
            piece.CopyTo(chars[start..]);
            until = i == 0 ? until : Math.Min(until, marks[i - 1].Start);
        }

        start += chars[start..end].Length - chars[start..end].TrimStart(' ').Length;
        if (start == end)
        {
            return false;
        }

        var last = end - line.LastLength;
        foreach (var mark in marks)
        {
            line.LastLength -= mark.Start >= last ? mark.Length : 0;
        }

        line.Start = start;
        line.Length = end - start;
        line.MayBeGlued |= !LineJoiner.NeedsSpace(chars[end - 1], 'a');
        return true;
    }
}
