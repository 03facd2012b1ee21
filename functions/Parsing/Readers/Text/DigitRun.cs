using Kamervragen.Parsing.Grammar;

namespace Kamervragen.Parsing.Readers.Text;

/// <summary>Digits in a line, and what the text around them says of them: a number, or the mark of a note.</summary>
/// <param name="line">The line.</param>
/// <param name="start">Where they begin: mostly, but not always, with the first digit that stands there.</param>
/// <param name="end">The position behind the last of them.</param>
internal readonly ref struct DigitRun(ReadOnlySpan<char> line, int start, int end)
{
    private static readonly string[] Units = ["m", "km", "cm", "mm", "dm", "ha"];
    private static readonly string[] Formulas = ["CO", "NO", "SO", "NH", "PM", "H", "N", "O", "A", "B", "C", "D", "E", "F", "G", "K", "T", "WO", "VO", "EU"];
    private static readonly string[] AfterNumber =
        ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december", "miljoen", "miljard", "procent", "jaar", "euro", "maanden", "weken", "dagen", "uur"];

    private static readonly Beginnings Counted = new(AfterNumber);
    private static readonly string[] BeforeNumber =
        ["vraag", "vragen", "antwoord", "antwoorden", "artikel", "artikelen", "lid", "nr.", "nrs.", "nummer", "Kamerstuk", "Kamerstukken", "en", "of", "t/m", "op", "van", "tot", "met", "in", "de", "het"];

    private readonly ReadOnlySpan<char> _line = line;

    /// <summary>Where they begin in the line.</summary>
    public int Start { get; } = start;

    /// <summary>The position behind the last of them.</summary>
    public int End { get; } = end;

    /// <summary>How many there are.</summary>
    public int Length => End - Start;

    /// <summary>The digits.</summary>
    public ReadOnlySpan<char> Digits => _line[Start..End];

    /// <summary>Whether what follows may follow a mark: no letter, no unit, no decimals.</summary>
    public bool IsEnd
    {
        get
        {
            if (End >= _line.Length)
            {
                return true;
            }

            var next = _line[End];
            if (next is '.' or ',' or ':')
            {
                return End + 1 == _line.Length || !char.IsAsciiDigit(_line[End + 1]);
            }

            return !char.IsLetterOrDigit(next) && next is not ('%' or '-' or '–' or '/' or '°' or '‰' or '_' or '=' or '#');
        }
    }

    /// <summary>Whether they count something: <c>3 juni</c>, <c>2 miljoen</c>. In <c>3 Jaarlijks</c> a sentence has ended and another begins.</summary>
    public bool IsCount
    {
        get
        {
            var rest = _line[End..].TrimStart();
            if (!Counted.MayBegin(rest))
            {
                return false;
            }

            foreach (var word in AfterNumber)
            {
                if (rest.StartsWith(word, StringComparison.Ordinal))
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>Whether they look like the label of a list: <c>2. Meerjarige</c>.</summary>
    public bool IsListLabel => End + 1 < _line.Length && _line[End] is '.' or ')' && _line[End + 1] == ' ';

    /// <summary>The digits that stand at a position; none where another character does.</summary>
    public static DigitRun At(ReadOnlySpan<char> line, int start)
    {
        var end = start;
        while (end < line.Length && char.IsAsciiDigit(line[end]))
        {
            end++;
        }

        return new DigitRun(line, start, end);
    }

    /// <summary>Whether a number ends before the mark: <c>20231</c>, a year and a mark; <c>NIS24</c>, a name that ends in a digit, and a mark.</summary>
    /// <param name="length">How many digits the mark has.</param>
    /// <param name="isStrict">Whether only years count.</param>
    public bool IsMarkedNumber(int length, bool isStrict)
    {
        var before = Digits[..^length];
        var isYear = before.Length == 4 && (before.StartsWith("19") || before.StartsWith("20")) && (Start == 0 || !char.IsLetterOrDigit(_line[Start - 1]));
        return isYear || (!isStrict && before.Length <= 2 && Start > 0 && char.IsUpper(_line[Start - 1]));
    }

    /// <summary>
    /// Whether they are a mark with a bracket behind it, <c>artikel? 1)</c>; at the front of a line that is the label of a list, and
    /// in <c>(bijlage 1)</c> and <c>3.1)</c> a number.
    /// </summary>
    public bool IsBracketedMark(int number)
    {
        if (Start == 0 || End >= _line.Length || _line[End] != ')' || !NoteNumber.Is(Digits, number) || _line[Start - 1] is '-' or '–')
        {
            return false;
        }

        var before = _line[..Start];
        var endsNumber = before[^1] is '.' or ',' && (before.Length == 1 || !char.IsLetter(before[^2]));
        return !endsNumber && before.LastIndexOf('(') <= before.LastIndexOf(')');
    }

    /// <summary>Whether they are a mark in square brackets, <c>mist[1]</c>.</summary>
    public bool IsSquareMark(int number) =>
        Start > 0 && _line[Start - 1] == '[' && End < _line.Length && _line[End] == ']' && NoteNumber.Is(Digits, number);

    /// <summary>Whether they are the marks of two notes, <c>«…»12</c> for 1 and 2.</summary>
    public bool IsPair(int number)
    {
        var first = NoteNumber.Digits(number);
        return Length == first + NoteNumber.Digits(number + 1)
            && NoteNumber.Is(Digits[..first], number)
            && NoteNumber.Is(Digits[first..], number + 1)
            && Start > 0 && _line[Start - 1] is '»' or '?' or '”' or '.' or ')'
            && IsEnd;
    }

    /// <summary>Whether they stand behind a word or a sentence as a mark does.</summary>
    /// <param name="isStrict">Whether what is rather a number counts as one.</param>
    public bool FollowsWord(bool isStrict)
    {
        var before = _line[Start - 1];
        if (char.IsLetter(before))
        {
            var word = LettersBefore();
            return char.IsLower(before)
                ? !Contains(Units, word) && !IsCount && !(isStrict && Contains(BeforeNumber, word))
                : !isStrict && !Contains(Formulas, word);
        }

        if (before is '.' or ',')
        {
            return Start < 2 || !char.IsAsciiDigit(_line[Start - 2]) || End == _line.Length
                || (Start >= 6 && char.IsAsciiDigit(_line[Start - 5]) && _line[End] == ' ');
        }

        if (before is '»' or '”' or '’' or '"' or '?' or '!' or ')' or ']' or ':' or ';' or '…' or '\'')
        {
            return true;
        }

        return !isStrict && before == ' ' && Start >= 2 && _line[Start - 2] is '»' or '?' or '.' or '!' && IsBetweenSentences;
    }

    // Behind a blank only at the end of a line, or before another sentence.
    private bool IsBetweenSentences =>
        End == _line.Length || (End + 2 < _line.Length && _line[End] == ' ' && (char.IsUpper(_line[End + 1]) || _line[End + 1] == '«'));

    /// <summary>
    /// Whether they are a number at the front of their line: <c>het antwoord op vraag</c> over <c>12</c>, where the word says that a
    /// number follows, or <c>25 424</c>.
    /// </summary>
    /// <param name="previous">The line before.</param>
    public bool IsNumberBehind(ReadOnlySpan<char> previous) =>
        Contains(BeforeNumber, previous[(previous.LastIndexOfAny(' ', '(') + 1)..])
        || (End + 4 < _line.Length && _line[End] == ' ' && At(_line, End + 1).Length == 3 && _line[End + 4] is ',' or '-' or ')');

    private ReadOnlySpan<char> LettersBefore()
    {
        var first = Start;
        while (first > 0 && char.IsLetter(_line[first - 1]))
        {
            first--;
        }

        return _line[first..Start];
    }

    private static bool Contains(string[] words, ReadOnlySpan<char> word)
    {
        foreach (var candidate in words)
        {
            if (word.SequenceEqual(candidate))
            {
                return true;
            }
        }

        return false;
    }
}
