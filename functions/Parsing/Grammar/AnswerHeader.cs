using System.Buffers;
using Kamervragen.Parsing.Blocks;

namespace Kamervragen.Parsing.Grammar;

/// <summary>Reads <c>Antwoord van Minister … (…), mede namens … (ontvangen …). Zie ook Aanhangsel Handelingen, …</c>, and the same of a notice.</summary>
internal static class AnswerHeader
{
    private static readonly Words Qualifiers = new("Nader", "Nadere", "Herzien", "Herziene", "Aanvullend", "Aanvullende", "Gewijzigd");
    private static readonly Words Names = new("Antwoorden", "Antwoord", "Mededeling", "Beantwoording", "Reactie");
    private static readonly SearchValues<string> AlsoOnBehalfOf = SearchValues.Create(["ede namens", "edenamens"], StringComparison.Ordinal);
    private static readonly Keywords OnBehalfOf = new("namens", "in overeenstemming met");
    private static readonly Words WithoutPortfolio = new(Role.WithoutPortfolio);
    private static readonly Words Titles = new("heer", "mevrouw");
    private static readonly Words Shared = new("medenamens", "mede", "in overeenstemming met");
    private static readonly Words Joiners = new("en", "antwoord", "mededeling", "van", "de", "het", "heer", "mevrouw", "alsmede", "namens");

    /// <summary>Whether a text begins as such a sentence does.</summary>
    public static bool IsStart(ReadOnlySpan<char> text)
    {
        if (text.Length < 9 || text[0] is not ('A' or 'M' or 'N' or 'H' or 'B' or 'R'))
        {
            return false;
        }

        Qualifiers.Take(ref text);
        return Names.Take(ref text) is not null && Scan.TakeWord(ref text, "van") && NamesAnOffice(text);
    }

    /// <summary>Reads the sentence.</summary>
    public static void Read(ReadOnlySpan<char> text, Kopzin kop, PublicationDraft draft)
    {
        var seeAlso = draft.ReadSeeAlso(text);
        var end = seeAlso >= 0 ? seeAlso : text.Length;
        var received = Scan.LastIndexOf(text[..end], "ontvangen");
        if (received >= 0)
        {
            draft.Ontvangen ??= draft.ReadDate(text[(received + 9)..end], kop, received, "ontvangen");
            var first = text.IndexOf("ontvangen", StringComparison.Ordinal);
            end = first >= 0 && first < received ? first : received;
        }

        var names = text[..end].TrimEnd(" (.,");
        var namesEnd = names.Length;
        Qualifiers.Take(ref names);
        var kind = Names.Take(ref names);
        draft.HasNoticeHeader |= string.Equals(kind, "Mededeling", StringComparison.Ordinal);
        draft.HasAnswerHeader |= !string.Equals(kind, "Mededeling", StringComparison.Ordinal);
        var offset = namesEnd - names.Length;
        var on = IndexOfOnBehalf(names);
        var answering = on >= 0 ? names[..on] : names;
        ReadPersons(answering, offset, kop, draft);
        if (on >= 0)
        {
            OnBehalf(names[on..], draft);
        }

        if (draft.BeantwoordDoor.Count == 0)
        {
            draft.UnreadableHeader(text);
        }
    }

    private static bool NamesAnOffice(ReadOnlySpan<char> text)
    {
        Scan.TakeWord(ref text, "de");
        return Role.Take(ref text, out _) is not null || Titles.Take(ref text) is not null;
    }

    private static int IndexOfOnBehalf(ReadOnlySpan<char> text)
    {
        var at = text.IndexOfAny(AlsoOnBehalfOf) - 1;
        return at >= 0 ? at : OnBehalfOf.IndexIn(text);
    }

    private static void OnBehalf(ReadOnlySpan<char> text, PublicationDraft draft)
    {
        Shared.Take(ref text);
        Scan.TakeWord(ref text, "namens");
        while (!text.IsEmpty)
        {
            var before = draft.MedeNamens.Count;
            text = text[OfficeList.Read(text, draft.MedeNamens)..].TrimStart(" ,");
            if (text.IsEmpty)
            {
                return;
            }

            // "Minister Schouten (Landbouw)": a person, not an office.
            var close = text.IndexOf(')');
            var person = text[..(close < 0 ? text.Length : close + 1)].Trim(" ,.").ToString();
            if (draft.MedeNamens.Count > before && draft.MedeNamens[^1] is "Minister" or "Staatssecretaris")
            {
                draft.MedeNamens[^1] = $"{draft.MedeNamens[^1]} {person}";
            }
            else if (draft.MedeNamens.Count > before && person.StartsWith("en ", StringComparison.Ordinal))
            {
                draft.MedeNamens[^1] = $"{draft.MedeNamens[^1]} {person}";
            }
            else if (person.Length > 0)
            {
                draft.MedeNamens.Add(person);
            }

            text = close < 0 ? default : text[(close + 1)..].TrimStart(" ,");
        }
    }

    private static void ReadPersons(ReadOnlySpan<char> text, int offset, Kopzin kop, PublicationDraft draft)
    {
        var length = text.Length;
        string? role = null;
        while (!text.IsEmpty)
        {
            text = text.TrimStart(" ,.;)");
            if (SkipJoiner(ref text))
            {
                continue;
            }

            var own = TakeRole(ref text);
            role = own ?? role;
            if (text.IsEmpty)
            {
                break;
            }

            var before = draft.BeantwoordDoor.Count;
            text = ReadPerson(text, role, offset + length, kop, draft);
            if (own is null && before > 0 && draft.BeantwoordDoor.Count > before && draft.BeantwoordDoor[before - 1] is { Naam.Length: 0 } office)
            {
                // "de Minister van Financiën Nevel": the name behind the office.
                draft.BeantwoordDoor[before - 1] = office with { Naam = draft.BeantwoordDoor[before].Naam };
                draft.BeantwoordDoor.RemoveAt(before);
            }
        }
    }

    private static string? TakeRole(ref ReadOnlySpan<char> text)
    {
        var role = Role.Take(ref text, out _);
        return role is not null && WithoutPortfolio.Take(ref text) is { } without ? $"{role} {without}" : role;
    }

    private static ReadOnlySpan<char> ReadPerson(ReadOnlySpan<char> text, string? role, int end, Kopzin kop, PublicationDraft draft)
    {
        var office = text;
        if (text[0] == 'v' && OfficeList.Prepositions.Take(ref office) is not null && Ministeries.MatchStart(office, out var portfolio) is var known and > 0)
        {
            var part = OfficeList.LengthOfDashed(office[known..]);
            portfolio = part > 0 ? string.Concat(portfolio, office.Slice(known, part)) : portfolio;

            // "Minister-President Nevel, Minister van Algemene Zaken": the office of the person before.
            if (draft.BeantwoordDoor.Count > 0 && draft.BeantwoordDoor[^1] is { Ministerie: null } person)
            {
                draft.BeantwoordDoor[^1] = person with { Functie = person.Functie ?? role, Ministerie = portfolio };
            }
            else
            {
                draft.BeantwoordDoor.Add(new Bewindspersoon(role, string.Empty, portfolio));
            }

            return office[(known + part)..];
        }

        var nameEnd = EndOfName(text);
        var name = text[..nameEnd].Trim(" ,.").ToString();
        text = text[nameEnd..];
        string? ministry = null;
        string? abbreviation = null;
        if (!text.IsEmpty && text[0] == '(')
        {
            var close = text.IndexOf(')');
            var inside = text[1..(close < 0 ? text.Length : close)];
            var position = end - text.Length;
            ministry = inside.Trim().ToString();
            var last = position + inside.Length + 1;
            abbreviation = kop.AfkortingBetween(position, last);
            text = close < 0 ? default : text[(close + 1)..];
        }

        if (name.Length > 0)
        {
            draft.BeantwoordDoor.Add(new Bewindspersoon(role, kop.Los ? Scan.Unglue(name) : name, NullIfEmpty(ministry), abbreviation));
        }

        return text;
    }

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private static bool SkipJoiner(ref ReadOnlySpan<char> text)
    {
        // "Van Weel" is a name; "van Minister" is not.
        var rest = text;
        if (Joiners.Take(ref rest) is null || (char.IsUpper(text[0]) && !text.StartsWith("Antwoord", StringComparison.Ordinal)))
        {
            return false;
        }

        var office = rest;
        if (text.StartsWith("van", StringComparison.Ordinal) && Role.Take(ref office, out _) is null
            && Scan.Articles.Take(ref office) is null)
        {
            return false;
        }

        text = rest;
        return true;
    }

    private static int EndOfName(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAny('(', ',');
        end = end < 0 ? text.Length : end;
        if (text[..end].TrimEnd(' ').IndexOf(' ') < 0)
        {
            return end;
        }

        ReadOnlySpan<string> stops = [" en ", " van Minister", " van Staatssecretaris", " van de Minister", " van de Staatssecretaris"];
        foreach (var stop in stops)
        {
            var at = text[..end].IndexOf(stop, StringComparison.Ordinal);
            end = at >= 0 ? at : end;
        }

        return end;
    }
}
