using System.Text.RegularExpressions;

namespace Kamervragen.Dossiers;

/// <summary>A name as it is printed, taken apart as far as needed to see whether two names are one person.</summary>
internal sealed partial record Persoonsnaam(string Initialen, string Roepnaam, string Achternaam)
{
    private string[] Woorden { get; } = [.. Achternaam.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).Select(Letters.Only).Where(word => word.Length > 0)];

    /// <summary>Reads <c>S. (Sandra) Palmen</c>, <c>S.P.R.A. van Weyenberg</c>, <c>Romke de Jong</c> or <c>Palmen</c>.</summary>
    public static Persoonsnaam Read(string naam)
    {
        var match = Parts().Match(naam.Trim());
        return new Persoonsnaam(Letters.Only(match.Groups["initials"].Value), match.Groups["first"].Value.Trim(), match.Groups["last"].Value.Trim());
    }

    /// <summary>How well a full name fits this name of a header, from 0 (another person) to 5 (first name and surname).</summary>
    public int Fit(Persoonsnaam voluit)
    {
        var (mine, theirs) = (Woorden, voluit.Woorden);
        if (mine.Length == 0 || theirs.Length == 0)
        {
            return 0;
        }

        if (string.Equals(string.Concat(mine), string.Concat(theirs), StringComparison.Ordinal))
        {
            return 4;
        }

        if (mine.Length > theirs.Length && mine.AsSpan(mine.Length - theirs.Length).SequenceEqual(theirs))
        {
            return FirstNameFits(mine[0], voluit);
        }

        var partly = theirs.Length > mine.Length
            && (theirs.AsSpan(theirs.Length - mine.Length).SequenceEqual(mine) || theirs.AsSpan(0, mine.Length).SequenceEqual(mine));
        return partly ? 2 : 0;
    }

    private static int FirstNameFits(string first, Persoonsnaam voluit)
    {
        if (voluit.Roepnaam.Length > 0)
        {
            return string.Equals(Letters.Only(voluit.Roepnaam), first, StringComparison.Ordinal) ? 5 : 0;
        }

        return voluit.Initialen.Length == 0 || voluit.Initialen[0] == first[0] ? 3 : 0;
    }

    [GeneratedRegex(@"^(?<initials>(?:\p{Lu}\p{Ll}{0,2}\.\s?)*)\s*(?:\((?<first>[^()]*)\)\s*)?(?<last>.*)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex Parts();
}
