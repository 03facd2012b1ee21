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
            EmitHeading(text, PartKind.Geen, document.HeadingOf(line));
        }
        else if (text[0] is 'V' or 'A' && HeadingGrammar.GluedLength(text) is var glued and > 0)
        {
            EmitHeading(text[..glued], PartKind.Geen);
            _paragraphs.Add(index, text[glued..].TrimStart());
        }
        else if (text.Length <= 4 && IsQuestionNumber(text))
        {
            _lastQuestion++;
            EmitHeading(text, PartKind.Vraag);
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

    // Word documents that print "1" or "1." where others print "Vraag 1".
    private bool IsQuestionNumber(ReadOnlySpan<char> text) =>
        int.TryParse(text.TrimEnd(").:"), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number == _lastQuestion + 1
        && !(_hasQuestionHeadings ??= HasQuestionHeadings());

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
