using Kamervragen.Parsing.Blocks;
using Kamervragen.Parsing.Grammar;

namespace Kamervragen.Parsing.Readers.Text;

/// <summary>Reads what stands above the body: the letterhead, then the header sentences, which are printed over several lines.</summary>
internal sealed class LetterheadReader(TextLines document, LineJoiner joiner)
{
    private const int LongestDate = 60;
    private static readonly Kopzin Loose = new() { Los = true };
    private readonly TextBuffer _sentence = new();
    private IBlockSink? _sink;
    private bool _inSentence;
    private string? _dateAbove;

    /// <summary>Whether the body has begun.</summary>
    public bool IsOver { get; private set; }

    /// <summary>Begins a document.</summary>
    public void Begin(IBlockSink sink)
    {
        _sink = sink;
        _inSentence = false;
        _dateAbove = null;
        IsOver = false;
    }

    /// <summary>Reads a line, unless the body begins with it.</summary>
    /// <param name="index">Which line of the document it is.</param>
    /// <param name="end">The line after the last of its page.</param>
    /// <param name="text">Its text, without note marks.</param>
    /// <returns>False for the first line of the body, which is not read.</returns>
    public bool TryRead(int index, int end, ReadOnlySpan<char> text)
    {
        if (_inSentence)
        {
            ReadSentence(index, text);
        }
        else
        {
            ReadLetterhead(index, end, text);
        }

        return !IsOver;
    }

    /// <summary>Hands over what is held; the last thing to do.</summary>
    public void Complete()
    {
        if (!IsOver)
        {
            FlushSentence();
        }

        _sentence.Rest();
        _dateAbove = null;
        _sink = null;
    }

    private void ReadLetterhead(int index, int end, ReadOnlySpan<char> text)
    {
        if (HeaderSentences.IsStart(text))
        {
            _inSentence = true;
            _sentence.Append(text);
        }
        else if (document.Lines[index].Kind == LineKind.Kop)
        {
            IsOver = true;
        }
        else if (text.StartsWith("Vergaderjaar", StringComparison.OrdinalIgnoreCase))
        {
            _sink!.Accept(new Block(BlockKind.Vergaderjaar, text));
        }
        else if (text.StartsWith("(ingezonden", StringComparison.OrdinalIgnoreCase))
        {
            _dateAbove = text.ToString();
        }
        else if (Furniture.IsLetterhead(text))
        {
            _sink!.Accept(new Block(BlockKind.Meubilair, text));
        }
        else
        {
            ReadNumber(text, isLast: index + 1 >= end || HeaderSentences.IsStart(document[index + 1]));
        }
    }

    // A single digit that does not stand right above the header sentence is the number of the chamber.
    private void ReadNumber(ReadOnlySpan<char> text, bool isLast)
    {
        var number = text.StartsWith("AH ", StringComparison.Ordinal) ? text[3..].Trim() : text;
        var isNumber = number.Length <= 5 && number.IndexOfAnyExceptInRange('0', '9') < 0;
        if (isNumber && number.Length == 1 && !isLast)
        {
            _sink!.Accept(new Block(BlockKind.Meubilair, text));
        }
        else
        {
            _sink!.Accept(new Block(isNumber || text.Length <= 12 ? BlockKind.Nummer : BlockKind.Alinea, number));
        }
    }

    private void ReadSentence(int index, ReadOnlySpan<char> text)
    {
        var line = document.Lines[index];
        var isStart = HeaderSentences.IsStart(text);
        if (line.Kind == LineKind.Kop || (!isStart && IsComplete(line.AfterBlank) && !GoesOn(text)))
        {
            FlushSentence();
            IsOver = true;
            return;
        }

        if (isStart)
        {
            FlushSentence();
        }

        joiner.Append(_sentence, text);
    }

    // "Zie ook …, nrs. 12" over "en 13."
    private bool GoesOn(ReadOnlySpan<char> text) =>
        text.StartsWith("Zie ook", StringComparison.OrdinalIgnoreCase)
        || (!char.IsUpper(text[0]) && char.IsAsciiDigit(_sentence.Text[^1]));

    private bool IsComplete(bool beforeBlank) =>
        IsComplete(_sentence.Text) || (_dateAbove is not null && beforeBlank && _sentence.Text.Contains(" over ", StringComparison.Ordinal));

    private static bool IsComplete(ReadOnlySpan<char> sentence)
    {
        sentence = sentence.TrimEnd(" .");
        if (sentence.IsEmpty || sentence.Length > DocumentLimits.HeaderSentence)
        {
            return true;
        }

        // Without their first letters, which may be capitals. Two sentences may stand in one paragraph.
        var date = sentence[Math.Max(0, sentence.Length - LongestDate)..];
        return sentence[^1] == ')'
            ? date.Contains("ngezonden", StringComparison.Ordinal) || date.Contains("ntvangen", StringComparison.Ordinal)
            : char.IsAsciiDigit(sentence[^1]) && sentence.Contains("ie ook", StringComparison.Ordinal);
    }

    private void FlushSentence()
    {
        if (_sentence.Length == 0)
        {
            return;
        }

        // Word documents print the date above the sentence.
        if (_dateAbove is not null && QuestionHeader.IsStart(_sentence.Text) && !_sentence.Text.Contains("ngezonden", StringComparison.Ordinal))
        {
            _sentence.Space();
            _sentence.Append(_dateAbove);
            _dateAbove = null;
        }

        _sink!.Accept(new Block(BlockKind.Kopzin, _sentence.Text) { Kop = Loose });
        _sentence.Clear();
    }
}
