using Kamervragen.Parsing.Blocks;

namespace Kamervragen.Parsing.Readers.Text;

/// <summary>Gathers printed lines into paragraphs and list items, and hands each over when the next begins.</summary>
internal sealed class ParagraphAssembler(TextLines document, LineJoiner joiner, IBlockSink sink)
{
    private readonly ParagraphBreaks _breaks = new(document);
    private readonly TextBuffer _held = new(1024);
    private BlockKind _kind = BlockKind.Alinea;
    private int _lastLine = -1;

    /// <summary>Adds a line.</summary>
    /// <param name="index">Which line of the document it is.</param>
    /// <param name="text">Its text, without note marks.</param>
    public void Add(int index, ReadOnlySpan<char> text)
    {
        if (_held.Length > 0 && _breaks.IsBreak(_lastLine, index, _kind, _held.Text[0]))
        {
            Emit();
        }

        if (_held.Length == 0)
        {
            _kind = ParagraphBreaks.IsItem(text) ? BlockKind.Item : BlockKind.Alinea;
        }

        AppendGlued(text, document.Lines[index].HasOddBlanks);
        _lastLine = index;
    }

    /// <summary>Hands over what is held; nothing goes on behind it.</summary>
    public void Flush()
    {
        Emit();
        _lastLine = -1;
    }

    /// <summary>Gives memory back; the last thing to do.</summary>
    public void Release() => _held.Release();

    private void Emit()
    {
        if (_held.Length > 0)
        {
            sink.Accept(new Block(_kind, _held.Text));
            _held.Clear();
        }
    }

    // A line far longer than print allows was glued together; between a full stop and a capital a blank was lost.
    private void AppendGlued(ReadOnlySpan<char> text, bool mayBeOdd)
    {
        while (text.Length > document.UsualWidth + 12 && LostBlank(text) is var at and > 0)
        {
            joiner.Append(_held, text[..at], mayBeOdd);
            text = text[at..];
        }

        joiner.Append(_held, text, mayBeOdd);
    }

    private static int LostBlank(ReadOnlySpan<char> text)
    {
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
