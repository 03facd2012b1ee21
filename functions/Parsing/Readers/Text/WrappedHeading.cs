using Kamervragen.Parsing.Grammar;

namespace Kamervragen.Parsing.Readers.Text;

/// <summary>A heading that is too long for its line: <c>Antwoord op de vragen 1, 2, 3, 4, 5, 6 en</c> over <c>7</c>.</summary>
internal static class WrappedHeading
{
    private const int LongestRest = 120;

    // What a heading cannot end with, and what none begins with.
    private static readonly string[] OpenEnds = [",", "–", "-", " en", " of", " t/m", " tot", " tot en met", " op", " de", " vraag", " vragen"];
    private static readonly string[] OpenStarts = ["en ", "of ", "t/m ", "tot en met ", ", "];

    /// <summary>Puts a heading and the line below it together.</summary>
    /// <param name="line">The line of the heading.</param>
    /// <param name="heading">What it says.</param>
    /// <param name="next">The line below it.</param>
    /// <param name="whole">What both say.</param>
    /// <returns>Both lines; null where the second is no part of the heading.</returns>
    public static string? Join(ReadOnlySpan<char> line, Heading heading, ReadOnlySpan<char> next, out Heading? whole)
    {
        whole = null;
        if (next.Length > LongestRest || !(EndsOpen(line) || BeginsOpen(next)))
        {
            return null;
        }

        var joined = string.Concat(line, " ", next);
        return HeadingGrammar.TryParse(joined, out whole) && whole.Part == heading.Part && whole.Nummers.Count > heading.Nummers.Count ? joined : null;
    }

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
