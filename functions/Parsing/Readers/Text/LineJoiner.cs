using System.Buffers;

namespace Kamervragen.Parsing.Readers.Text;

/// <summary>
/// Joins printed lines to running text. A hyphen at the end of a line is typesetting, and goes, when a small letter follows;
/// it stays where the word had one of its own: after capitals, digits or a single letter (<c>EU-lidstaten</c>, <c>e-mail</c>),
/// before a capital (<c>oer-Hollandse</c>), before <c>en</c> or <c>of</c> (<c>in- en uitvoer</c>), after <c>niet</c>, <c>non</c>,
/// <c>ex</c>, <c>oud</c> and the like, inside a link, and where the document writes the same word with a hyphen in mid-line.
/// </summary>
internal sealed class LineJoiner(TextLines document)
{
    private const int LongestWord = 400;
    private static readonly SearchValues<char> PartStarts = SearchValues.Create("-/(«‘“");
    private static readonly string[] KeptBefore = ["niet", "non", "ex", "oud", "quasi", "pro", "anti", "co", "mede", "vice", "semi", "pseudo"];
    private static readonly string[] Conjunctions = ["en", "of", "en/of", "als", "dan", "noch", "tot", "respectievelijk", "c.q."];
    private readonly HyphenatedWords _hyphenated = new(document);

    /// <summary>Begins a document.</summary>
    public void Begin() => _hyphenated.Begin();

    /// <summary>Adds a line to what is held.</summary>
    /// <param name="buffer">Holds the lines before.</param>
    /// <param name="line">The line, which has no blanks but single spaces.</param>
    public void Append(TextBuffer buffer, ReadOnlySpan<char> line)
    {
        if (line.IsEmpty)
        {
            return;
        }

        if (buffer.Length > 0)
        {
            Join(buffer, line);
        }

        buffer.AppendSingle(line);
    }

    /// <summary>Whether a space joins two lines for certain; nearly always, without a look at their words.</summary>
    /// <param name="last">The last character of the one.</param>
    /// <param name="first">The first character of the other.</param>
    public static bool NeedsSpace(char last, char first) =>
        !EndsSentence(first) && !IsHyphen(last) && (!EndsLinkLine(last) || (last == '.' && char.IsUpper(first)));

    private void Join(TextBuffer buffer, ReadOnlySpan<char> line)
    {
        if (NeedsSpace(buffer.Text[^1], line[0]))
        {
            buffer.Space();
        }
        else if (EndsSentence(line[0]))
        {
            buffer.NoSpace();
        }
        else
        {
            JoinWord(buffer, line);
        }
    }

    // The end of a sentence whose note mark stood on a line of its own.
    private static bool EndsSentence(char first) => first is '.' or ',' or ';' or ':' or '?' or '!' or ')';

    private void JoinWord(TextBuffer buffer, ReadOnlySpan<char> line)
    {
        var held = buffer.Text;
        held = held[Math.Max(0, held.Length - LongestWord)..];
        var word = held[(held.LastIndexOfAny(' ', '\t') + 1)..];
        if (IsOpenLink(word, line))
        {
            buffer.NoSpace();
        }
        else if (word.Length < 2 || !IsHyphen(word[^1]) || !char.IsLetterOrDigit(word[^2]))
        {
            buffer.Space();
        }
        else if (IsConjunction(line))
        {
            buffer.Space();
        }
        else
        {
            if (!KeepsHyphen(word[..^1], line))
            {
                buffer.RemoveLast();
            }

            buffer.NoSpace();
        }
    }

    private static bool IsHyphen(char c) => c is '-' or '‐' or '\u2011';

    // What a link is broken behind.
    private static bool EndsLinkLine(char c) => c is '/' or '-' or '_' or '=' or '&' or '?' or '.' or '%';

    private static bool IsOpenLink(ReadOnlySpan<char> word, ReadOnlySpan<char> line)
    {
        return word.Length >= 8
            && EndsLinkLine(word[^1])
            && line[0] is not ('(' or '«')
            && (word.Contains("://", StringComparison.Ordinal) || word.Contains("www.", StringComparison.Ordinal))
            && !IsSentence(word, line);
    }

    private static bool IsSentence(ReadOnlySpan<char> word, ReadOnlySpan<char> line) => word[^1] == '.' && char.IsUpper(line[0]);

    private static bool IsConjunction(ReadOnlySpan<char> line)
    {
        var end = line.IndexOf(' ');
        var first = end < 0 ? line : line[..end];
        foreach (var word in Conjunctions)
        {
            if (first.SequenceEqual(word))
            {
                return true;
            }
        }

        return false;
    }

    private bool KeepsHyphen(ReadOnlySpan<char> word, ReadOnlySpan<char> line)
    {
        var part = word[(word.LastIndexOfAny(PartStarts) + 1)..];
        var next = line[0];
        if (part.IsEmpty || !char.IsLower(next) || part.Length == 1 || char.IsAsciiDigit(part[^1]))
        {
            return true;
        }

        if (!part.ContainsAnyInRange('a', 'z') || char.IsUpper(part[^1]))
        {
            return true;
        }

        foreach (var kept in KeptBefore)
        {
            if (part.Equals(kept, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return _hyphenated.Contains(part, line);
    }
}
