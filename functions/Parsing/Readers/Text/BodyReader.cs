using System.Globalization;
using Kamervragen.Parsing.Blocks;
using Kamervragen.Parsing.Grammar;

namespace Kamervragen.Parsing.Readers.Text;

/// <summary>Reads the lines of the body: headings, and the text between them.</summary>
internal sealed class BodyReader(TextLines document, LineJoiner joiner)
{
    private const int MostQuestionLines = 20;
    private readonly ParagraphAssembler _paragraphs = new(document, joiner);
    private IBlockSink? _sink;
    private bool? _hasQuestionHeadings;
    private int _lastQuestion;
    private string? _lastAnswer;

    /// <summary>Begins a document.</summary>
    public void Begin(IBlockSink sink)
    {
        _sink = sink;
        _hasQuestionHeadings = null;
        _lastQuestion = 0;
        _lastAnswer = null;
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
            var heading = document.HeadingOf(line);
            _lastAnswer = heading is { Part: PartKind.Antwoord, Nummers: [.., var last] } ? last : _lastAnswer;
            EmitHeading(WrappedHeading.TextOf(document, index, text), PartKind.Geen, heading);
        }
        else if (text[0] is 'V' or 'A' && HeadingGrammar.GluedLength(text, mayBeApart: BeginsParagraph(index)) is var glued and > 0)
        {
            EmitHeading(text[..glued], PartKind.Geen);
            _paragraphs.Add(index, text[glued..].TrimStart());
        }
        else if (line.IsNumbered && TryNumber(index, text, out var length, out var part))
        {
            EmitHeading(text[..length], part);
            if (length < text.Length)
            {
                _paragraphs.Add(index, text[length..].TrimStart());
            }
        }
        else
        {
            _paragraphs.Add(index, text);
        }
    }

    /// <summary>Hands over what is held; the last thing to do.</summary>
    public void Complete()
    {
        _paragraphs.Complete();
        _sink = null;
    }

    private bool BeginsParagraph(int index) =>
        index == 0 || document.Lines[index].AfterBlank || document.Lines[index - 1].Kind is LineKind.Kop or LineKind.Kopvervolg
        || (document.Lines[index - 1].Kind == LineKind.Tekst && document[index - 1][^1] is '.' or '?' or '!' or '»' or ')');

    // Word documents that print "1", "1.", "1. Bent u …?" or "1 Bent u …?" where others print "Vraag 1"; lists in answers ask nothing.
    // Where all answers stand below the questions, "2" behind "Antwoord 1" is the next of them.
    private bool TryNumber(int index, ReadOnlySpan<char> text, out int length, out PartKind part)
    {
        part = PartKind.Geen;
        length = 0;
        var digits = text.IndexOfAnyExceptInRange('0', '9');
        digits = digits < 0 ? text.Length : digits;
        if (!int.TryParse(text[..digits], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || (number != _lastQuestion + 1 && !IsNextAnswer(number))
            || (_hasQuestionHeadings ??= HasQuestionHeadings()))
        {
            return false;
        }

        var rest = text[digits..].TrimStart(").:");
        length = text.Length - rest.Length;
        if (number == _lastQuestion + 1 && (rest.IsEmpty || IsQuestion(index, rest)))
        {
            part = PartKind.Vraag;
            _lastQuestion = number;
        }
        else if (rest.IsEmpty && IsNextAnswer(number))
        {
            part = PartKind.Antwoord;
            _lastAnswer = NumberList.Numeral(number);
        }

        return part != PartKind.Geen;
    }

    private bool IsNextAnswer(int number) =>
        number <= _lastQuestion && int.TryParse(_lastAnswer, NumberStyles.None, CultureInfo.InvariantCulture, out var last) && number == last + 1;

    // A sentence, perhaps over several lines, that asks something.
    private bool IsQuestion(int index, ReadOnlySpan<char> rest)
    {
        if (rest.Length < 3 || rest[0] != ' ' || !char.IsUpper(rest[1]) || !BeginsParagraph(index))
        {
            return false;
        }

        var lines = document.Lines;
        var last = index;
        while (!rest.Contains('?') && ++last < lines.Length && last - index < MostQuestionLines
            && lines[last] is { Kind: LineKind.Tekst, AfterBlank: false, IsNumbered: false })
        {
            rest = document.Of(lines[last]);
        }

        return rest.Contains('?');
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
