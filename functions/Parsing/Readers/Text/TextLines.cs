using System.Buffers;
using Kamervragen.Parsing.Grammar;

namespace Kamervragen.Parsing.Readers.Text;

/// <summary>The lines of a text layer, told apart into text, headings and page furniture.</summary>
internal sealed class TextLines
{
    private static readonly SearchValues<char> Odd =
        SearchValues.Create("\t\v\u0085\u00A0\u2002\u2003\u2007\u2009\u202F\u00AD\u200B\u200E\u200F\uFEFF");

    private TextLines(string text)
    {
        Text = text;
        HasOddBlanks = text.AsSpan().ContainsAny(Odd);
    }

    /// <summary>The whole text.</summary>
    public string Text { get; }

    /// <summary>Whether there are other blanks than spaces inside lines, or characters that do not show.</summary>
    public bool HasOddBlanks { get; }

    /// <summary>The lines that are not empty.</summary>
    public TextLine[] Lines { get; private set; } = [];

    /// <summary>How long a full line usually is, in characters.</summary>
    public int UsualWidth { get; private set; }

    /// <summary>Splits and classifies.</summary>
    public static TextLines Read(string text)
    {
        var lines = new TextLines(text);
        lines.Split();
        lines.Classify();
        return lines;
    }

    /// <summary>The text of a line.</summary>
    public ReadOnlySpan<char> this[int index] => Lines[index].In(Text);

    private void Split()
    {
        var found = new List<TextLine>((Text.Length / 64) + 16);
        var blank = false;
        var page = true;
        var lengths = new int[128];
        for (var at = 0; at < Text.Length;)
        {
            var rest = Text.AsSpan(at);
            var end = rest.IndexOfAny('\n', '\r', '\f');
            var length = end < 0 ? rest.Length : end;
            var line = rest[..length].Trim();
            if (line.IsEmpty)
            {
                blank = true;
            }
            else
            {
                var start = at + (length - rest[..length].TrimStart().Length);
                found.Add(new TextLine { Start = start, Length = line.Length, AfterBlank = blank, IsPageStart = page });
                if (found.Count > DocumentLimits.Lines)
                {
                    throw new DocumentVerdictException($"De tekst heeft meer dan {DocumentLimits.Lines} regels; zo'n publicatie bestaat niet.");
                }

                lengths[Math.Min(line.Length, lengths.Length - 1)]++;
                blank = page = false;
            }

            page |= end >= 0 && rest[end] == '\f';
            at += length + (end >= 0 && rest[end..].StartsWith("\r\n") ? 2 : 1);
        }

        Lines = [.. found];
        UsualWidth = WidthOf(lengths);
    }

    // The length that nine of ten lines stay below; lines glued together do not count.
    private static int WidthOf(int[] lengths)
    {
        const int LongestPrinted = 110;
        var count = 0;
        for (var i = 20; i <= LongestPrinted; i++)
        {
            count += lengths[i];
        }

        var seen = 0;
        for (var i = 20; i <= LongestPrinted; i++)
        {
            seen += lengths[i];
            if (seen * 10 >= count * 9 && count > 0)
            {
                return i;
            }
        }

        return 78;
    }

    private void Classify()
    {
        var afterFoot = false;
        foreach (ref var line in Lines.AsSpan())
        {
            var text = line.In(Text);
            if (afterFoot && text.Length <= 4 && text.IndexOfAnyExceptInRange('0', '9') < 0)
            {
                line.Kind = LineKind.Voet;
                line.IsPageStart = false;
                afterFoot = false;
                continue;
            }

            line.IsPageStart |= afterFoot;
            line.Kind = Furniture.Classify(text);
            if (line.Kind == LineKind.Tekst && HeadingGrammar.TryParse(text, out _))
            {
                line.Kind = LineKind.Kop;
            }

            afterFoot = line.Kind == LineKind.Voet;
        }
    }
}
