using Kamervragen.Parsing.Blocks;

namespace Kamervragen.Parsing.Readers.Text;

/// <summary>
/// Gathers printed lines into paragraphs and list items, and hands each over when the next begins. Lines that stand behind each
/// other stay where they are, with a space between them; only where print put something else there are they copied.
/// </summary>
internal sealed class ParagraphAssembler(TextLines document, LineJoiner joiner)
{
    private readonly ParagraphBreaks _breaks = new(document);
    private readonly TextBuffer _copied = new(4096);
    private IBlockSink? _sink;
    private int _widest;
    private BlockKind _kind = BlockKind.Alinea;
    private int _start;
    private int _end;
    private int _lastLine = -1;

    // What is held: part of the document, or else the copy.
    private ReadOnlySpan<char> Held => _end > _start ? document.Slice(_start, _end - _start) : _copied.Text;

    /// <summary>Begins a document.</summary>
    public void Begin(IBlockSink sink)
    {
        _sink = sink;
        _widest = document.UsualWidth + 12;
        _lastLine = -1;
    }

    /// <summary>Adds a line.</summary>
    /// <param name="index">Which line of the document it is.</param>
    /// <param name="text">Its text, without note marks.</param>
    public void Add(int index, ReadOnlySpan<char> text)
    {
        ref readonly var line = ref document.Lines[index];
        var held = Held;
        if (!held.IsEmpty && _breaks.IsBreak(_lastLine, index, _kind, held[0]))
        {
            Emit();
            held = default;
        }

        if (held.IsEmpty)
        {
            _kind = ParagraphBreaks.IsItem(text) ? BlockKind.Item : BlockKind.Alinea;
        }

        // A heading before the text is no part of it.
        var mayBeGlued = line.MayBeGlued || text.Length != line.Length;
        var lost = mayBeGlued ? LostBlank(text) : 0;
        if (!mayBeGlued && held.IsEmpty)
        {
            _start = line.Start;
            _end = line.End;
        }
        else if (!mayBeGlued && _end > _start && line.Start == _end + 1 && LineJoiner.NeedsSpace(held[^1], text[0]))
        {
            document.Bridge(_end);
            _end = line.End;
        }
        else
        {
            Copy();
            AppendGlued(text, lost);
        }

        _lastLine = index;
    }

    /// <summary>Hands over what is held; nothing goes on behind it.</summary>
    public void Flush()
    {
        Emit(isLast: true);
        _lastLine = -1;
    }

    /// <summary>Hands over what is held; the last thing to do.</summary>
    public void Complete()
    {
        Emit();
        _copied.Rest();
        _sink = null;
    }

    private void Emit(bool isLast = false)
    {
        var held = Held;
        if (!held.IsEmpty)
        {
            _sink!.Accept(new Block(_kind, held) { IsLast = isLast });
            _end = _start;
            _copied.Clear();
        }
    }

    private void Copy()
    {
        if (_end > _start)
        {
            _copied.AppendRaw(document.Slice(_start, _end - _start));
            _end = _start;
        }
    }

    // A line far longer than print allows was glued together; between a full stop and a capital a blank was lost.
    private void AppendGlued(ReadOnlySpan<char> text, int lost)
    {
        while (lost > 0)
        {
            joiner.Append(_copied, text[..lost]);
            text = text[lost..];
            lost = LostBlank(text);
        }

        joiner.Append(_copied, text);
    }

    private int LostBlank(ReadOnlySpan<char> text)
    {
        if (text.Length <= _widest)
        {
            return 0;
        }

        for (var at = text.IndexOfAny('.', '?', '!'); at >= 0 && at + 2 < text.Length;)
        {
            if (at > 0 && char.IsUpper(text[at + 1]) && char.IsLower(text[at - 1]) && (char.IsLower(text[at + 2]) || text[at + 2] == ' '))
            {
                return at + 1;
            }

            var next = text[(at + 1)..].IndexOfAny('.', '?', '!');
            at = next < 0 ? -1 : at + 1 + next;
        }

        return 0;
    }
}
