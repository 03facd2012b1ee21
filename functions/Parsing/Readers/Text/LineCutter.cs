using System.Runtime.InteropServices;
using Kamervragen.Parsing.Grammar;

namespace Kamervragen.Parsing.Readers.Text;

/// <summary>Cuts a text into lines, of which the ends are known, and tells these apart.</summary>
/// <param name="lines">Takes the lines.</param>
/// <param name="chars">The text.</param>
[StructLayout(LayoutKind.Auto)]
internal struct LineCutter(TextLines lines, char[] chars)
{
    private const int None = -2;
    private static readonly Beginnings Known = new([.. Furniture.FirstWords, .. HeadingGrammar.FirstWords]);
    private readonly TextLines _lines = lines;
    private readonly char[] _chars = chars;
    private readonly LineWidths _widths = lines.Widths;
    private bool _afterBlank;
    private bool _afterFoot;
    private bool _afterPage;
    private bool _afterFeed = true;
    private int _start;
    private int _lastEnd = None;
    private int _lastFoot = None;
    private char _lastChar;

    /// <summary>Cuts a line.</summary>
    /// <param name="end">Where it ends.</param>
    /// <param name="odd">What the pass over the bytes saw in it that needs work.</param>
    public void Cut(int end, LineOddity odd)
    {
        var c = _chars[end];
        if (_start < end)
        {
            Trim(_start, end, odd);
        }
        else if (c != '\n' || end == 0 || _chars[end - 1] != '\r')
        {
            _afterBlank = true;
        }

        if (c == '\f')
        {
            EndPage();
        }

        _start = end + 1;
    }

    /// <summary>Cuts the last line, which nothing ends.</summary>
    /// <param name="end">Where the text ends.</param>
    /// <param name="odd">What the pass over the bytes saw in it that needs work.</param>
    public void Complete(int end, LineOddity odd)
    {
        if (_start < end)
        {
            Trim(_start, end, odd);
        }
    }

    // A page that has a form feed goes on to it: some extractors write its notes behind its foot.
    private void EndPage()
    {
        var behindFoot = _lastFoot + 1;
        if (behindFoot > 0 && behindFoot < _lines.Lines.Length)
        {
            _lines.Lines[behindFoot].IsPageStart = false;
        }

        _lastFoot = None;
        _afterFeed = true;
    }

    private void Trim(int start, int end, LineOddity odd)
    {
        var text = _chars.AsSpan(start, end - start);
        if (!(IsSolid(text[0]) && IsSolid(text[^1])))
        {
            var first = start;
            text = text.TrimStart();
            start = end - text.Length;
            text = text.TrimEnd();
            if (text.IsEmpty)
            {
                _afterBlank = true;
                return;
            }

            _lines.IsIndented |= start > first;
        }

        if ((odd & LineOddity.Blanks) != LineOddity.None)
        {
            text = text[..Blanks.Collapse(text)];
            if (text.IsEmpty)
            {
                return;
            }
        }

        for (var rest = text; !rest.IsEmpty;)
        {
            var length = Add(rest, start, (odd & LineOddity.Glued) != LineOddity.None);
            rest = rest[length..];
            start += length;
        }

        _widths.Add(text.Length);
    }

    // How much of a text is one line: all of it, but for the foot of a page with the first words of the next behind it.
    private int Add(ReadOnlySpan<char> text, int start, bool mayBeGlued)
    {
        if (start == _lastEnd + 1 && !mayBeGlued && GoesOn(text))
        {
            _lines.GoOn(start, text.Length);
            _lastChar = text[^1];
            _lastEnd = start + text.Length;
            return text.Length;
        }

        var isPageNumber = _afterFoot && text.Length <= 4 && text.IndexOfAnyExceptInRange('0', '9') < 0;
        Heading? heading = null;
        var kind = isPageNumber ? LineKind.Voet : KindOf(text, out heading);
        if (kind == LineKind.GelijmdeVoet)
        {
            text = text[..Furniture.LengthOfFootLine(text)];
            kind = LineKind.Voet;
        }

        ref var line = ref _lines.Add();
        line.Start = start;
        line.Length = line.LastLength = text.Length;
        line.Kind = kind;
        line.AfterBlank = _afterBlank;
        line.IsPageStart = (_afterFeed || _afterPage) && !isPageNumber;
        line.AfterFeed = _afterFeed;
        line.IsNumbered = char.IsAsciiDigit(text[0]) || text[0] == '[';
        line.MayBeGlued = mayBeGlued;
        line.Heading = heading is null ? 0 : _lines.AddHeading(heading);
        _lastChar = text[^1];
        _lastEnd = kind == LineKind.Tekst && !mayBeGlued && text.Length <= LineWidths.LongestPrinted ? start + text.Length : None;
        _afterBlank = _afterFeed = false;
        _afterPage = kind == LineKind.Voet;
        _lastFoot = _afterPage ? _lines.Lines.Length - 1 : _lastFoot;
        _afterFoot = _afterPage && !isPageNumber;
        return text.Length;
    }

    // In the middle of a sentence: behind a word, and no label of a list, no id, no link, which may be a note, nor a line that was glued
    // to others.
    private readonly bool GoesOn(ReadOnlySpan<char> text) =>
        text[0] is >= 'a' and <= 'z' && (char.IsLetter(_lastChar) || _lastChar == ',') && !_afterFeed && text.Length <= LineWidths.LongestPrinted
        && (text.Length == 1 || text[1] is not ('.' or ')')) && !(text[0] is 'a' or 'k' && text.Length > 2 && text[2] == '-')
        && !(text[0] is 'h' or 'w' && (text.StartsWith("http", StringComparison.Ordinal) || text.StartsWith("www.", StringComparison.Ordinal)));

    // Nearly every line is text. Old ids begin with digits.
    private static LineKind KindOf(ReadOnlySpan<char> text, out Heading? heading)
    {
        heading = null;
        if (!Known.MayBegin(text) && !char.IsAsciiDigit(text[0]))
        {
            return LineKind.Tekst;
        }

        var kind = Furniture.Classify(text);
        return kind == LineKind.Tekst && HeadingGrammar.TryParse(text, out heading) ? LineKind.Kop : kind;
    }

    private static bool IsSolid(char c) => c is > ' ' and <= '~';
}
