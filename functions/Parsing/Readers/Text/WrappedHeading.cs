using System.Globalization;
using Kamervragen.Parsing.Blocks;
using Kamervragen.Parsing.Grammar;

namespace Kamervragen.Parsing.Readers.Text;

/// <summary>A heading on more than one line: <c>Antwoord op de vragen 1, 2, 3, 4, 5, 6 en</c> over <c>7</c>, <c>Vraag</c> over <c>1</c>.</summary>
internal static class WrappedHeading
{
    private const int LongestRest = 120;

    // What a heading cannot end with, and what none begins with.
    private static readonly string[] OpenEnds = [",", "–", "-", " en", " of", " t/m", " tot", " tot en met", " op", " de", " vraag", " vragen"];
    private static readonly string[] OpenStarts = ["en ", "of ", "t/m ", "tot en met ", ", "];

    /// <summary>Finds these headings, before anything looks for notes or marks among their numbers.</summary>
    /// <param name="document">Its lines; those that go on from a heading are marked, and that heading says what all of them say.</param>
    public static void Find(TextLines document)
    {
        var lines = document.Lines;
        string? question = null;
        string? answer = null;
        foreach (var i in document.HeadingLines)
        {
            if (i + 1 < lines.Length && IsRightBelow(lines[i + 1]))
            {
                if (MayGoOn(document[i], document[i + 1]))
                {
                    Extend(document, i);
                }
                else if (char.IsAsciiDigit(document[i + 1][0]) && document.HeadingOf(lines[i]) is { Nummers.Count: 0 } bare)
                {
                    GiveNumber(document, i, bare.Part == PartKind.Vraag ? question : answer);
                }
            }

            var heading = document.HeadingOf(lines[i]);
            question = heading is { Part: PartKind.Vraag, Nummers: [.., var asked] } ? asked : question;
            answer = heading is { Part: PartKind.Antwoord, Nummers: [.., var answered] } ? answered : answer;
        }
    }

    /// <summary>The whole text of a heading.</summary>
    /// <param name="document">The lines.</param>
    /// <param name="index">The line of the heading.</param>
    /// <param name="text">Its text, without note marks.</param>
    public static ReadOnlySpan<char> TextOf(TextLines document, int index, ReadOnlySpan<char> text)
    {
        while (++index < document.Lines.Length && document.Lines[index].Kind == LineKind.Kopvervolg)
        {
            text = string.Concat(text, " ", document[index]);
        }

        return text;
    }

    private static void Extend(TextLines document, int index)
    {
        ref var line = ref document.Lines[index];
        var heading = document.HeadingOf(line);
        var text = document[index];
        for (var next = index + 1; next < document.Lines.Length && IsRightBelow(document.Lines[next]); next++)
        {
            var below = document[next];
            if (below.Length > LongestRest || !MayGoOn(text, below))
            {
                return;
            }

            text = string.Concat(text, " ", below);
            if (!HeadingGrammar.TryParse(text, out var whole) || whole.Part != heading.Part || whole.Nummers.Count <= heading.Nummers.Count)
            {
                return;
            }

            heading = whole;
            line.Heading = document.Keep(whole);
            document.Lines[next].Kind = LineKind.Kopvervolg;
        }
    }

    // "Vraag" over "1": only the next number of its kind, and only with a text below it, for "12" may be the answer.
    private static void GiveNumber(TextLines document, int index, string? before)
    {
        var next = (int.TryParse(before, NumberStyles.None, CultureInfo.InvariantCulture, out var last) ? last : 0) + 1;
        var hasText = index + 2 < document.Lines.Length && document.Lines[index + 2].Kind == LineKind.Tekst;
        if (hasText && HeadingGrammar.TryParse(string.Concat(document[index], " ", document[index + 1]), out var whole)
            && whole.Nummers is [var first, ..] && string.Equals(first, NumberList.Numeral(next), StringComparison.Ordinal))
        {
            document.Lines[index].Heading = document.Keep(whole);
            document.Lines[index + 1].Kind = LineKind.Kopvervolg;
        }
    }

    private static bool IsRightBelow(in TextLine line) => line is { Kind: LineKind.Tekst, AfterBlank: false, IsPageStart: false };

    // Nearly every heading ends with a number, and what stands below it begins with a capital.
    private static bool MayGoOn(ReadOnlySpan<char> heading, ReadOnlySpan<char> below) =>
        (!char.IsAsciiDigit(heading[^1]) && EndsOpen(heading)) || (below[0] is 'e' or 'o' or 't' or ',' && BeginsOpen(below));

    private static bool EndsOpen(ReadOnlySpan<char> line)
    {
        foreach (var end in OpenEnds)
        {
            if (line.EndsWith(end, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool BeginsOpen(ReadOnlySpan<char> line)
    {
        foreach (var start in OpenStarts)
        {
            if (line.StartsWith(start, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
