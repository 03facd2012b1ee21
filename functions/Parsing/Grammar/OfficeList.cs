namespace Kamervragen.Parsing.Grammar;

/// <summary>
/// Reads who is addressed: <c>de Ministers van Buitenlandse Zaken, van Justitie en Veiligheid en voor Klimaat en Energie</c>
/// becomes three offices, each written out.
/// </summary>
internal ref struct OfficeList
{
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

        var length = Portfolio.LengthOfUnknown(rest);
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
            _offices.Add($"{role} {Portfolio.Spaced(rest[..length], name!)}");
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
        var printed = length > 0 ? Portfolio.Spaced(rest[..length], name!) : null;
        if (length > 0 && Portfolio.LengthOfAddition(rest[length..], _plural) is var addition and > 0)
        {
            printed += rest.Slice(length, addition).TrimEnd(" ,.").ToString();
            length += addition;
        }

        if (length == 0)
        {
            length = Portfolio.LengthOfUnknown(rest);
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
