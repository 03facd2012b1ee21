using System.Globalization;

namespace Kamervragen.Parsing.Grammar;

/// <summary>
/// Reads the numbers in a heading: lists (<c>1, 2 en 3</c>, also with a comma too many or too few), ranges
/// (<c>1 t/m 4</c>, <c>1 t.e.m. 4</c>, <c>1 tot en met 4</c>, <c>1–4</c>), letters (<c>2m</c>, <c>1a, b en c</c>, <c>1 a</c>).
/// </summary>
internal ref struct NumberList
{
    private const int LongestRange = 300;
    private static readonly string[] Joining =
        ["en/of", "en", "of", "evenals", "alsmede", "alsook", "plus", "respectievelijk", "resp", "vragen", "vraag", "deelvragen", "deelvraag", "nummers", "nummer", "nrs", "nr", "no"];

    // What says nothing of the numbers before it.
    private static readonly string[] Following = ["op", "antwoord", "onder", "gezamenlijk", "tezamen", "samen", "gecombineerd"];
    private static readonly string[] Numerals = [.. Enumerable.Range(0, 130).Select(number => number.ToString(CultureInfo.InvariantCulture))];

    // Lists, not arrays: an array seen as a list answers for its length many times slower.
    private static readonly List<string>[] Singles = [.. Numerals.Select(numeral => new List<string>(1) { numeral })];
    private ReadOnlySpan<char> _rest;
    private List<string>? _numbers;
    private int _last;
    private char _lastLetter;
    private bool _range;
    private bool _isEnded;
    private bool _ambiguous;

    /// <summary>No numbers; nobody adds any.</summary>
    public static List<string> None { get; } = [];

    /// <summary>Reads a whole text as numbers.</summary>
    /// <returns>False where it holds anything else, or no number.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out List<string> numbers, out bool ambiguous)
    {
        var list = new NumberList { _rest = text };
        while (!list._rest.IsEmpty)
        {
            if (!list.ReadOne())
            {
                numbers = None;
                ambiguous = false;
                return false;
            }
        }

        numbers = list._numbers ?? None;
        ambiguous = list._ambiguous || list._range;
        return numbers.Count > 0;
    }

    /// <summary>Reads one number of at most two digits, nothing around it; 0 where a text is anything else.</summary>
    public static int SingleNumber(ReadOnlySpan<char> text) => text.Length switch
    {
        1 when text[0] is >= '1' and <= '9' => text[0] - '0',
        2 when text[0] is >= '1' and <= '9' && char.IsAsciiDigit(text[1]) => ((text[0] - '0') * 10) + text[1] - '0',
        _ => 0,
    };

    /// <summary>One number of at most two digits as a list, the same at every call.</summary>
    public static List<string> Single(int number) => Singles[number];

    /// <summary>A number as it is usually written; null for numbers that no publication reaches.</summary>
    public static string? Numeral(int number) => number < Numerals.Length ? Numerals[number] : null;

    private bool ReadOne()
    {
        var c = _rest[0];
        if (char.IsAsciiDigit(c))
        {
            return ReadNumber();
        }

        if (char.IsWhiteSpace(c) || c is ',' or ';' or '&' or '+' or '#' or '(' or ')' or '.' or ':' or '/')
        {
            _isEnded |= c is '.' or ':';
            _rest = _rest[1..];
            return true;
        }

        if (c is '-' or '–' or '—' or '‐' or '‑' or '−')
        {
            _range = _numbers is not null;
            _rest = _rest[1..];
            return true;
        }

        return TakeRangeWord() || TakeWord() || ReadLetter();
    }

    private bool TakeRangeWord()
    {
        var through = LengthOfThrough(_rest);
        _rest = _rest[through..];
        if (through > 0 || Take("tot en met") || Take("tot-en-met") || Take("tot/met") || Take("tot"))
        {
            _range = _numbers is not null;
            return _range;
        }

        return false;
    }

    // "t/m", "t.e.m.", "tm", whatever blanks stand between.
    private static int LengthOfThrough(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || (text[0] | 0x20) != 't')
        {
            return 0;
        }

        var rest = text[1..].TrimStart(" ./");
        if (!rest.IsEmpty && (rest[0] | 0x20) == 'e')
        {
            rest = rest[1..].TrimStart(" .");
        }

        var isThrough = !rest.IsEmpty && (rest[0] | 0x20) == 'm' && (rest.Length == 1 || !char.IsLetter(rest[1]));
        return isThrough ? text.Length - rest.Length + 1 : 0;
    }

    private bool TakeWord() => TakeAny(Joining) || (_numbers is not null && TakeAny(Following));

    private bool TakeAny(string[] words)
    {
        foreach (var word in words)
        {
            if (Take(word))
            {
                return true;
            }
        }

        return false;
    }

    private bool Take(string word)
    {
        if ((_rest[0] | 0x20) != word[0]
            || !_rest.StartsWith(word, StringComparison.OrdinalIgnoreCase)
            || (_rest.Length > word.Length && char.IsLetter(_rest[word.Length])))
        {
            return false;
        }

        _rest = _rest[word.Length..];
        return true;
    }

    private bool ReadNumber()
    {
        var length = 1;
        while (length < _rest.Length && char.IsAsciiDigit(_rest[length]))
        {
            length++;
        }

        if (length > 3)
        {
            return false;
        }

        var number = int.Parse(_rest[..length], NumberStyles.None, CultureInfo.InvariantCulture);
        _rest = _rest[length..];
        var letter = default(char);
        if (StartsWithLabel())
        {
            letter = char.ToLowerInvariant(_rest[0]);
            _rest = _rest[1..];
        }

        AddRangeOr(number, letter);
        return true;
    }

    // A letter of its own goes on from the number before it, "1a, b en c", or belongs to that number: "1 a".
    private bool ReadLetter()
    {
        if (_numbers is null || !StartsWithLabel() || (_lastLetter == default && (_range || _isEnded)))
        {
            return false;
        }

        var letter = char.ToLowerInvariant(_rest[0]);
        _rest = _rest[1..];
        if (_lastLetter == default)
        {
            _numbers.RemoveAt(_numbers.Count - 1);
        }

        AddRangeOr(_last, letter);
        return true;
    }

    // A single letter; the one of "t/m" is none.
    private readonly bool StartsWithLabel() =>
        !_rest.IsEmpty && char.IsAsciiLetter(_rest[0]) && (_rest.Length == 1 || !char.IsLetterOrDigit(_rest[1])) && LengthOfThrough(_rest) == 0;

    private void AddRangeOr(int number, char letter)
    {
        if (_range && _lastLetter == default && letter == default && number > _last && number - _last <= LongestRange)
        {
            for (var i = _last + 1; i <= number; i++)
            {
                Add(i, default);
            }
        }
        else if (_range && number == _last && letter > _lastLetter && _lastLetter != default)
        {
            for (var c = (char)(_lastLetter + 1); c <= letter; c++)
            {
                Add(number, c);
            }
        }
        else
        {
            _ambiguous |= _range;
            Add(number, letter);
        }

        _range = false;
    }

    private void Add(int number, char letter)
    {
        var text = number < Numerals.Length ? Numerals[number] : number.ToString(CultureInfo.InvariantCulture);
        text = letter == default ? text : text + letter;
        _numbers ??= [];
        if (_numbers.Contains(text, StringComparer.Ordinal))
        {
            _ambiguous = true;
        }
        else
        {
            _numbers.Add(text);
        }

        _last = number;
        _lastLetter = letter;
        _isEnded = false;
    }
}
