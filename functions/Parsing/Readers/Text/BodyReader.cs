using System.Globalization;
using Kamervragen.Parsing.Blocks;
using Kamervragen.Parsing.Grammar;

namespace Kamervragen.Parsing.Readers.Text;

/// <summary>Reads the lines of the body: headings, and the text between them.</summary>
internal sealed class BodyReader(TextLines document, LineJoiner joiner)
{
    private readonly ParagraphAssembler _paragraphs = new(document, joiner);
    private IBlockSink? _sink;
    private bool? _hasQuestionHeadings;
    private int _lastQuestion;

    /// <summary>Begins a document.</summary>
    public void Begin(IBlockSink sink)
    {
        _sink = sink;
        _hasQuestionHeadings = null;
        _lastQuestion = 0;
        _paragraphs.Begin(sink);
    }

    /// <summary>Reads a line.</summary>
    /// <param name="index">Which line of the document it is.</param>
    /// <param name="text">Its text, without note marks.</param>
    public void Read(int index, ReadOnlySpan<char> text)
    {
        ref readonly var line = ref document.Lines[index];
        if (line.Kind == LineKind.Kop)
        {
            EmitHeading(WrappedHeading.TextOf(document, index, text), PartKind.Geen, document.HeadingOf(line));
        }
        else if (text[0] is 'V' or 'A' && HeadingGrammar.GluedLength(text, mayBeApart: BeginsParagraph(index)) is var glued and > 0)
        {
            EmitHeading(text[..glued], PartKind.Geen);
            _paragraphs.Add(index, text[glued..].TrimStart());
        }
        else if (line.IsNumbered && QuestionNumberLength(index, text) is var number and > 0)
        {
            _lastQuestion++;
            EmitHeading(text[..number], PartKind.Vraag);
            if (number < text.Length)
            {
                _paragraphs.Add(index, text[number..].TrimStart());
            }
        }
        else
        {
            _paragraphs.Add(index, text);
        }
    }

    /// <summary>Reads the lines that merely go on from the one read last.</summary>
    /// <param name="index">The line before them.</param>
    /// <param name="end">The line after the last of the page.</param>
    /// <param name="limit">Where the next note mark stands.</param>
    /// <returns>The last line that was read.</returns>
    public int ReadFollowing(int index, int end, int limit) => _paragraphs.AddFollowing(index, end, limit);

    /// <summary>Hands over what is held; the last thing to do.</summary>
    public void Complete()
    {
        _paragraphs.Complete();
        _sink = null;
    }

    private bool BeginsParagraph(int index) =>
        index == 0 || document.Lines[index].AfterBlank || document.Lines[index - 1].Kind is LineKind.Kop or LineKind.Kopvervolg
        || (document.Lines[index - 1].Kind == LineKind.Tekst && document[index - 1][^1] is '.' or '?' or '!' or '»' or ')');

    // Word documents that print "1", "1." or "1. Bent u …?" where others print "Vraag 1"; lists in answers ask nothing.
    private int QuestionNumberLength(int index, ReadOnlySpan<char> text)
    {
        var digits = text.IndexOfAnyExceptInRange('0', '9');
        digits = digits < 0 ? text.Length : digits;
        if (!int.TryParse(text[..digits], NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number != _lastQuestion + 1
            || (_hasQuestionHeadings ??= HasQuestionHeadings()))
        {
            return 0;
        }

        var rest = text[digits..].TrimStart(").:");
        var length = text.Length - rest.Length;
        var isSentence = length > digits && rest.Contains('?') && rest.Length > 2 && rest[0] == ' ' && char.IsUpper(rest[1]) && BeginsParagraph(index);
        return rest.IsEmpty || isSentence ? length : 0;
    }

    private bool HasQuestionHeadings()
    {
        foreach (ref readonly var line in document.Lines)
        {
            if (line.Kind == LineKind.Kop && document.Of(line).StartsWith("Vra", StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private void EmitHeading(ReadOnlySpan<char> text, PartKind part, Heading? heading = null)
    {
        _paragraphs.Flush();
        _sink!.Accept(new Block(BlockKind.Kop, text) { Part = part, Gelezen = heading });
    }
}
