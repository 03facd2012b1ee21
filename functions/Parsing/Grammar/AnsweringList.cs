using System.Buffers;
using Kamervragen.Parsing.Blocks;

namespace Kamervragen.Parsing.Grammar;

/// <summary>Reads who answers: <c>van Minister Nevel (Financiën) en van Staatssecretaris Dauw (Defensie), mede namens de Minister van Justitie</c>.</summary>
internal static class AnsweringList
{
    private static readonly SearchValues<string> AlsoOnBehalfOf = SearchValues.Create(["ede namens", "edenamens"], StringComparison.Ordinal);
    private static readonly Keywords OnBehalfOf = new("namens", "in overeenstemming met");
    private static readonly Words WithoutPortfolio = new(Role.WithoutPortfolio);
    private static readonly Words Shared = new("medenamens", "mede", "in overeenstemming met");
    private static readonly Words Joiners = new("en", "antwoord", "mededeling", "van", "de", "het", "heer", "mevrouw", "alsmede", "namens");

    /// <summary>Reads ministers.</summary>
    /// <param name="text">What stands between <c>Antwoord</c> and <c>ontvangen</c>.</param>
    /// <param name="offset">Where it begins in its sentence.</param>
    /// <param name="kop">What is marked up in the sentence.</param>
    public static Answering Read(ReadOnlySpan<char> text, int offset, Kopzin kop)
    {
        var persons = new List<Bewindspersoon>();
        var offices = new List<string>();
        var on = IndexOfOnBehalf(text);
        ReadPersons(on >= 0 ? text[..on] : text, offset, kop, persons);
        if (on >= 0)
        {
            ReadOnBehalf(text[on..], offices);
        }

        return new Answering(persons, offices);
    }

    private static int IndexOfOnBehalf(ReadOnlySpan<char> text)
    {
        var at = text.IndexOfAny(AlsoOnBehalfOf) - 1;
        return at >= 0 ? at : OnBehalfOf.IndexIn(text);
    }

    private static void ReadOnBehalf(ReadOnlySpan<char> text, List<string> offices)
    {
        Shared.Take(ref text);
        Scan.TakeWord(ref text, "namens");
        while (!text.IsEmpty)
        {
            var before = offices.Count;
            text = text[OfficeList.Read(text, offices)..].TrimStart(" ,");
            if (text.IsEmpty)
            {
                return;
            }

            // "Minister Schouten (Landbouw)": a person, not an office.
            var close = text.IndexOf(')');
            var person = text[..(close < 0 ? text.Length : close + 1)].Trim(" ,.").ToString();
            if (offices.Count > before && offices[^1] is "Minister" or "Staatssecretaris")
            {
                offices[^1] = $"{offices[^1]} {person}";
            }
            else if (offices.Count > before && person.StartsWith("en ", StringComparison.Ordinal))
            {
                offices[^1] = $"{offices[^1]} {person}";
            }
            else if (person.Length > 0)
            {
                offices.Add(person);
            }

            text = close < 0 ? default : text[(close + 1)..].TrimStart(" ,");
        }
    }

    private static void ReadPersons(ReadOnlySpan<char> text, int offset, Kopzin kop, List<Bewindspersoon> persons)
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

            var before = persons.Count;
            text = ReadPerson(text, role, offset + length, kop, persons);
            if (own is null && before > 0 && persons.Count > before && persons[before - 1] is { Naam.Length: 0 } office)
            {
                // "de Minister van Financiën Nevel": the name behind the office.
                persons[before - 1] = office with { Naam = persons[before].Naam };
                persons.RemoveAt(before);
            }
        }
    }

    private static string? TakeRole(ref ReadOnlySpan<char> text)
    {
        var role = Role.Take(ref text, out _);
        return role is not null && WithoutPortfolio.Take(ref text) is { } without ? $"{role} {without}" : role;
    }

    private static ReadOnlySpan<char> ReadPerson(ReadOnlySpan<char> text, string? role, int end, Kopzin kop, List<Bewindspersoon> persons)
    {
        var office = text;
        if (text[0] == 'v' && OfficeList.Prepositions.Take(ref office) is not null && Ministeries.MatchStart(office, out var portfolio) is var known and > 0)
        {
            var part = Portfolio.LengthOfDashed(office[known..]);
            portfolio = part > 0 ? string.Concat(portfolio, office.Slice(known, part)) : portfolio;

            // "Minister-President Nevel, Minister van Algemene Zaken": the office of the person before.
            if (persons.Count > 0 && persons[^1] is { Ministerie: null } person)
            {
                persons[^1] = person with { Functie = person.Functie ?? role, Ministerie = portfolio };
            }
            else
            {
                persons.Add(new Bewindspersoon(role, string.Empty, portfolio));
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
            persons.Add(new Bewindspersoon(role, kop.Los ? Scan.Unglue(name) : name, NullIfEmpty(ministry), abbreviation));
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
