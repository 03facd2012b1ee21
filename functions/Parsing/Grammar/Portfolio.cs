using System.Buffers;

namespace Kamervragen.Parsing.Grammar;

/// <summary>What stands behind <c>Minister van</c>: where it ends, and how it is written.</summary>
internal static class Portfolio
{
    private static readonly SearchValues<string> Stops = SearchValues.Create([", van ", " en van ", " en voor ", ", voor ", " en de ", ", de ", " en Minister", " en Staatssecretaris", ", Minister", ", Staatssecretaris", " over ", " inzake ", ", bij ", "(", ";"], StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// How long the part of a portfolio is that stands behind its name: <c>Financiën – Fiscaliteit en Belastingdienst</c>,
    /// <c>Financiën (Toeslagen en Douane)</c>, <c>Binnenlandse Zaken en Koninkrijksrelaties, Digitalisering</c>; 0 where none does.
    /// </summary>
    /// <param name="rest">What stands behind the name.</param>
    /// <param name="plural">Whether several offices are named, so that a name behind a comma is another.</param>
    public static int LengthOfAddition(ReadOnlySpan<char> rest, bool plural)
    {
        if (rest.StartsWith(" (", StringComparison.Ordinal))
        {
            return rest.IndexOf(')') + 1;
        }

        if (LengthOfDashed(rest) is var dashed and > 0)
        {
            return dashed;
        }

        var isNamed = rest.Length > 2 && rest.StartsWith(", ", StringComparison.Ordinal) && char.IsUpper(rest[2]);
        var next = isNamed ? rest[2..] : default;
        if (!isNamed || Role.Take(ref next, out _) is not null)
        {
            return 0;
        }

        // "de Ministers van Financiën, Defensie en …" are two.
        var portfolio = Ministeries.MatchStart(next, out var name);
        return portfolio == 0 ? 2 + LengthOfUnknown(next)
            : plural && !Ministeries.IsPart(name) ? 0
            : 2 + portfolio;
    }

    /// <summary>How long the part of a portfolio is that stands behind a dash: <c>– Fiscaliteit en Belastingdienst</c>; 0 where none does.</summary>
    public static int LengthOfDashed(ReadOnlySpan<char> rest)
    {
        var part = rest.TrimStart(' ');
        if (!part.StartsWith("–") && !rest.StartsWith(" - "))
        {
            return 0;
        }

        part = part[1..].TrimStart(' ');
        return rest.Length - part.Length + (Ministeries.MatchStart(part, out _) is var known and > 0 ? known : LengthOfUnknown(part));
    }

    /// <summary>How long a portfolio is that no list has: up to what no portfolio goes on with.</summary>
    public static int LengthOfUnknown(ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOfAny(Stops);
        return end < 0 ? rest.Length : end;
    }

    /// <summary>The letters as printed, the blanks as the name has them.</summary>
    public static string Spaced(ReadOnlySpan<char> printed, string name)
    {
        if (printed.SequenceEqual(name))
        {
            return name;
        }

        var letters = new char[name.Length];
        var at = 0;
        for (var i = 0; i < name.Length; i++)
        {
            if (name[i] == ' ')
            {
                letters[i] = ' ';
                continue;
            }

            while (printed[at] == ' ')
            {
                at++;
            }

            letters[i] = printed[at++];
        }

        return new string(letters);
    }
}
