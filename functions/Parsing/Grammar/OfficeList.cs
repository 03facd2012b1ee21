using System.Buffers;

namespace Kamervragen.Parsing.Grammar;

/// <summary>
/// Reads who is addressed: <c>de Ministers van Buitenlandse Zaken, van Justitie en Veiligheid en voor Klimaat en Energie</c>
/// becomes three offices, each written out.
/// </summary>
internal ref struct OfficeList
{
    private static readonly SearchValues<string> Stops = SearchValues.Create([", van ", " en van ", " en voor ", ", voor ", " en de ", ", de ", " en Minister", " en Staatssecretaris", ", Minister", ", Staatssecretaris", " over ", " inzake ", ", bij ", "(", ";"], StringComparison.OrdinalIgnoreCase);
    private static readonly Words Separators = new("en", "alsmede", "aan", "de", "het", "namens", "mede");
    private readonly ReadOnlySpan<char> _text;
    private readonly List<string> _offices;
    private List<string>? _waiting;
    private ReadOnlySpan<char> _rest;
    private string? _role;
    private string _preposition;
    private bool _plural;

    private OfficeList(ReadOnlySpan<char> text, List<string> offices)
    {
        _text = text;
        _rest = text;
        _offices = offices;
        _preposition = "van";
    }

    /// <summary>What stands between a role and its portfolio.</summary>
    public static Words Prepositions { get; } = new("van", "voor");

    /// <summary>Reads offices from the front of a text.</summary>
    /// <param name="text">What follows <c>aan</c> or <c>mede namens</c>.</param>
    /// <param name="offices">Where they are added.</param>
    /// <returns>How much of the text was read.</returns>
    public static int Read(ReadOnlySpan<char> text, List<string> offices)
    {
        var list = new OfficeList(text, offices);
        while (list.ReadOne())
        {
        }

        if (list._waiting is not null)
        {
            offices.AddRange(list._waiting);
        }

        return list._text.Length - list._rest.Length;
    }

    private bool ReadOne()
    {
        var rest = _rest;
        SkipSeparators(ref rest);
        var atRole = rest;
        if (Role.Take(ref rest, out var plural) is { } role)
        {
            _role = role;
            _plural = plural;
            if (string.Equals(role, "Minister-President", StringComparison.Ordinal))
            {
                SkipGeneralAffairs(ref rest);
                _offices.Add(role);
                _rest = rest;
                return true;
            }

            return ReadPreposition(rest, isFirst: true) || ReadWithoutPortfolio(role, rest) || KeepWaiting(role, rest, atRole);
        }

        if (_role is null)
        {
            return false;
        }

        return ReadPreposition(rest, isFirst: false) || (_plural && Ministeries.MatchStart(rest, out _) > 0 && ReadPortfolio(rest));
    }

    private bool ReadPreposition(ReadOnlySpan<char> rest, bool isFirst)
    {
        // "Staatssecretaris Van der Mist" is a person.
        var preposition = rest.IsEmpty || rest[0] != 'v' ? null : Prepositions.Take(ref rest);
        if (preposition is null || (!isFirst && rest.Length > 0 && !char.IsUpper(rest[0])))
        {
            return false;
        }

        _preposition = preposition;
        return ReadPortfolio(rest);
    }

    // "de Minister zonder portefeuille, belast met jeugdzaken"
    private bool ReadWithoutPortfolio(string role, ReadOnlySpan<char> rest)
    {
        if (!rest.StartsWith(Role.WithoutPortfolio, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var length = LengthOfUnknown(rest);
        _offices.Add($"{role} {rest[..length].TrimEnd(" ,.")}");
        _rest = rest[length..];
        return true;
    }

    // "de Staatssecretaris en de Minister van X": the first has the portfolio of the second.
    private bool KeepWaiting(string role, ReadOnlySpan<char> rest, ReadOnlySpan<char> atRole)
    {
        if (atRole.IsEmpty)
        {
            return false;
        }

        // "de Minister Klimaat en Groene Groei": the preposition is missing in print.
        if (Ministeries.MatchStart(rest, out var name) is var length and > 0)
        {
            _offices.Add($"{role} {Spaced(rest[..length], name!)}");
            _rest = rest[length..];
            return true;
        }

        (_waiting ??= []).Add(role);
        _rest = rest;
        return true;
    }

    private bool ReadPortfolio(ReadOnlySpan<char> rest)
    {
        var length = Ministeries.MatchStart(rest, out var name);
        var printed = length > 0 ? Spaced(rest[..length], name!) : null;
        if (length > 0 && LengthOfAddition(rest[length..]) is var addition and > 0)
        {
            printed += rest.Slice(length, addition).TrimEnd(" ,.").ToString();
            length += addition;
        }

        if (length == 0)
        {
            length = LengthOfUnknown(rest);
            printed = rest[..length].Trim(" ,.").ToString();
            if (printed.Length == 0)
            {
                return false;
            }
        }

        if (_waiting is not null)
        {
            foreach (var role in _waiting)
            {
                _offices.Add(Office(role, printed));
            }

            _waiting.Clear();
        }

        _offices.Add(Office(_role!, printed));
        _rest = rest[length..];
        return true;
    }

    private readonly string Office(string role, string? portfolio) =>
        string.Concat(role, _preposition.Length == 3 ? " van " : " voor ", portfolio);

    // A part of a portfolio: "Financiën – Fiscaliteit en Belastingdienst", "Financiën (Toeslagen en Douane)",
    // "Binnenlandse Zaken en Koninkrijksrelaties, Digitalisering".
    private readonly int LengthOfAddition(ReadOnlySpan<char> rest)
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
            : _plural && !Ministeries.IsPart(name) ? 0
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

    private static int LengthOfUnknown(ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOfAny(Stops);
        return end < 0 ? rest.Length : end;
    }

    // The letters as printed, the blanks as the name has them.
    private static string Spaced(ReadOnlySpan<char> printed, string name)
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

    private static void SkipSeparators(ref ReadOnlySpan<char> rest)
    {
        rest = rest.TrimStart(" ,");
        while (Separators.Take(ref rest) is not null || SkipGlued(ref rest))
        {
            rest = rest.TrimStart(" ,");
        }
    }

    // "ende Staatssecretaris", "envan Asiel"
    private static bool SkipGlued(ref ReadOnlySpan<char> rest)
    {
        if (rest.StartsWith("ende ", StringComparison.Ordinal) || rest.StartsWith("envan ", StringComparison.Ordinal)
            || rest.StartsWith("envoor ", StringComparison.Ordinal))
        {
            rest = rest[2..];
            return true;
        }

        return false;
    }

    private static void SkipGeneralAffairs(ref ReadOnlySpan<char> rest)
    {
        var after = rest.TrimStart(" ,");
        if (Role.Take(ref after, out _) is not null && Scan.TakeWord(ref after, "van")
            && Ministeries.MatchStart(after, out var name) is var length and > 0
            && string.Equals(name, "Algemene Zaken", StringComparison.Ordinal))
        {
            rest = after[length..];
        }
    }
}
