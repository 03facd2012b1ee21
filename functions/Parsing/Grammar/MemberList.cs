namespace Kamervragen.Parsing.Grammar;

/// <summary>
/// Reads <c>de leden Paternotte en Podt (beiden D66), Piri (GroenLinks-PvdA) en het lid Van Haga (Groep Van Haga)</c>.
/// A party in brackets holds for every member before it that has none.
/// </summary>
internal static class MemberList
{
    private static readonly Words Together = new("beiden", "beide", "allebei", "allen", "alle", "allemaal");
    private static readonly Words Counts = new("drie", "vier", "vijf");
    private static readonly Words Separators = new("en", "van de leden", "van het lid", "van lid", "de leden", "het lid", "de heer", "mevrouw", "leden", "lid", "alsmede");
    private static readonly Keywords And = new("en");
    private static readonly Words OtherMembers = new("fractieleden", "fractielid", "Kamerleden", "Kamerlid");

    /// <summary>Reads members.</summary>
    /// <param name="text">What stands between <c>Vragen van</c> and <c>aan</c>.</param>
    /// <param name="loose">Whether words may be glued together.</param>
    public static List<Lid> Read(ReadOnlySpan<char> text, bool loose)
    {
        var members = new List<Lid>();
        var isJoined = false;
        while (!text.IsEmpty)
        {
            isJoined |= text.TrimStart(" ,").StartsWith("en", StringComparison.Ordinal);
            text = SkipSeparators(text);
            var end = EndOfName(text);
            var name = text[..end].Trim(" ,.:;");
            text = text[end..];
            if (!name.IsEmpty)
            {
                var printed = name.ToString();
                members.Add(new Lid(loose ? Scan.Unglue(printed) : printed, null));
            }

            if (!text.IsEmpty && text[0] == '(')
            {
                var close = text.IndexOf(')');
                var party = text[1..(close < 0 ? text.Length : close)];
                text = close < 0 ? default : text[(close + 1)..];
                if (loose && IsGlued(members, party, isJoined))
                {
                    SplitLast(members);
                }

                GiveParty(members, party);
                isJoined = false;
            }
            else if (!text.IsEmpty && text[0] == ')')
            {
                text = text[1..];
            }
        }

        return members;
    }

    // Members who share a party are joined by "en", and "beiden" are two.
    private static bool IsGlued(List<Lid> members, ReadOnlySpan<char> party, bool isJoined)
    {
        var together = members.Count > 0 ? Together.Take(ref party) : null;
        return together is not null
            && (together.StartsWith("beide", StringComparison.Ordinal) ? members.Count == 1 || members[^2].Partij is not null : !isJoined);
    }

    // "Van der Misten Dauw": a name glued to the "en" behind it.
    private static void SplitLast(List<Lid> members)
    {
        var name = members[^1].Naam;
        for (var at = name.LastIndexOf("en ", StringComparison.Ordinal); at > 1; at = name.LastIndexOf("en ", at - 1, StringComparison.Ordinal))
        {
            if (char.IsLetter(name[at - 1]) && at + 3 < name.Length && char.IsUpper(name[at + 3]))
            {
                members[^1] = new Lid(name[..at], null);
                members.Add(new Lid(name[(at + 3)..], null));
                return;
            }
        }
    }

    private static void GiveParty(List<Lid> members, ReadOnlySpan<char> text)
    {
        text = text.Trim();
        Together.Take(ref text);
        Counts.Take(ref text);
        var party = text.Trim(" ,.").ToString();
        if (party.Length == 0)
        {
            return;
        }

        for (var i = members.Count - 1; i >= 0 && members[i].Partij is null; i--)
        {
            members[i] = members[i] with { Partij = party };
        }
    }

    private static ReadOnlySpan<char> SkipSeparators(ReadOnlySpan<char> text)
    {
        text = text.TrimStart(" ,;:");
        while (Separators.Take(ref text) is not null || OtherMembers.Take(ref text) is not null || SkipArticle(ref text))
        {
            text = text.TrimStart(" ,;:");
        }

        return text;
    }

    private static bool SkipArticle(ref ReadOnlySpan<char> text)
    {
        var rest = text;
        if (Scan.Articles.Take(ref rest) is not null
            && (OtherMembers.Take(ref rest) is not null
                || rest.StartsWith("leden", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("lid", StringComparison.OrdinalIgnoreCase)))
        {
            text = rest;
            return true;
        }

        return false;
    }

    private static int EndOfName(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAny(",;()");
        end = end < 0 ? text.Length : end;
        var and = And.IndexIn(text[..end]);
        return and > 0 ? and : end;
    }
}
