using System.Buffers;

namespace Kamervragen.Parsing.Readers;

/// <summary>Collects text with its blanks collapsed: one space between words, none at either end.</summary>
/// <param name="capacity">How much it holds before it grows.</param>
internal sealed class TextBuffer(int capacity = 256)
{
    private const int LargestPooled = 1 << 20;
    private const int LargestKept = 1 << 15;
    private char[] _chars = [];
    private bool _spacePending;
    private char _space = ' ';

    /// <summary>How many characters are held.</summary>
    public int Length { get; private set; }

    /// <summary>The text; valid until the next change.</summary>
    public ReadOnlySpan<char> Text => _chars.AsSpan(0, Length);

    /// <summary>The position at which the next word will stand.</summary>
    public int NextPosition => Length + (_spacePending && Length > 0 ? 1 : 0);

    /// <summary>Empties the buffer.</summary>
    public void Clear()
    {
        Length = 0;
        _spacePending = false;
        _space = ' ';
    }

    /// <summary>Takes the last character away.</summary>
    public void RemoveLast() => Length = Math.Max(0, Length - 1);

    /// <summary>Makes sure that what follows stands right behind what is held.</summary>
    public void NoSpace() => _spacePending = false;

    /// <summary>Makes sure that a blank stands before what follows.</summary>
    public void Space() => _spacePending = true;

    /// <summary>Makes sure that a tab stands before what follows: the border of a table cell.</summary>
    public void Tab()
    {
        _spacePending = true;
        _space = '\t';
    }

    /// <summary>Adds text.</summary>
    public void Append(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return;
        }

        if (!Blanks.AreSingle(text))
        {
            AppendWords(text);
            return;
        }

        AppendSingle(text);
    }

    /// <summary>Adds text that holds no blanks but single spaces, perhaps at its ends.</summary>
    public void AppendSingle(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return;
        }

        if (text[0] == ' ')
        {
            _spacePending = true;
            text = text[1..];
        }

        var spaceAfter = !text.IsEmpty && text[^1] == ' ';
        AppendSolid(spaceAfter ? text[..^1] : text);
        _spacePending |= spaceAfter;
    }

    /// <summary>Adds text as it is, whatever stands before it.</summary>
    public void AppendRaw(ReadOnlySpan<char> text)
    {
        if (Length + text.Length > _chars.Length)
        {
            Grow(Length + text.Length);
        }

        text.CopyTo(_chars.AsSpan(Length));
        Length += text.Length;
    }

    /// <summary>Empties the buffer and gives its memory back; it can be used again.</summary>
    public void Release()
    {
        Clear();
        GiveBack();
        _chars = [];
    }

    /// <summary>Empties the buffer, which will be used again; memory that few texts need is given back.</summary>
    public void Rest()
    {
        Clear();
        if (_chars.Length > LargestKept)
        {
            GiveBack();
            _chars = [];
        }
    }

    private void GiveBack()
    {
        if (_chars.Length is > 0 and <= LargestPooled)
        {
            ArrayPool<char>.Shared.Return(_chars);
        }
    }

    private void Grow(int needed)
    {
        var larger = ArrayPool<char>.Shared.Rent(Math.Max(Math.Max(needed, capacity), _chars.Length * 2));
        Text.CopyTo(larger);
        GiveBack();
        _chars = larger;
    }

    private static bool IsBreak(char c) => c == ' ' || Blanks.IsOdd(c);

    private void AppendWords(ReadOnlySpan<char> text)
    {
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && !IsBreak(text[i]))
            {
                continue;
            }

            AppendSolid(text[start..i]);
            start = i + 1;
            _spacePending |= i < text.Length && !Blanks.IsInvisible(text[i]);
        }
    }

    private void AppendSolid(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return;
        }

        var space = _spacePending && Length > 0;
        var needed = Length + text.Length + 1;
        if (needed > _chars.Length)
        {
            Grow(needed);
        }

        if (space)
        {
            _chars[Length++] = _space;
        }

        _spacePending = false;
        _space = ' ';
        text.CopyTo(_chars.AsSpan(Length));
        Length += text.Length;
    }
}
