using System.Globalization;
using System.Text;
using Kamervragen.Parsing;

namespace Kamervragen.Cli.Scoring;

/// <summary>Compares publications with labels. Names and numbers must be equal; running text is compared by its letters and digits.</summary>
internal sealed class Scorer(ScoreSheet sheet)
{
    /// <summary>Compares one publication.</summary>
    public void Compare(string source, GoldLabel gold, Publication found)
    {
        Exact(source, gold.Id, "id", gold.Id, found.Id);
        Exact(source, gold.Id, "soort", gold.Soort, found.Soort.ToString().ToLowerInvariant());
        if (gold.Leden is not null)
        {
            CompareHeader(source, gold, found);
        }

        Exact(source, gold.Id, "vragen", Groups(gold.Vragen), Groups(found.Vragen.Select(part => part.Nummers)));
        Exact(source, gold.Id, "antwoorden", Groups(gold.Antwoorden), Groups(found.Antwoorden.Select(part => part.Nummers)));
        CompareEnds(source, gold, found);
        if (gold.Noten is { } notes)
        {
            Exact(source, gold.Id, "noten", Text(notes), Text(found.Noten.Count));
        }

        if (gold.Toelichting is { } explanation)
        {
            Exact(source, gold.Id, "toelichting", explanation ? "ja" : "nee", found.Toelichting is null ? "nee" : "ja");
        }

        if (gold.Mededeling is not null)
        {
            var text = found.Mededeling ?? string.Empty;
            sheet.Count(source, gold.Id, "mededeling", Letters(text).StartsWith(Letters(gold.Mededeling), StringComparison.Ordinal), gold.Mededeling, Start(text));
            Exact(source, gold.Id, "uitstel", gold.Uitstel == true ? "ja" : "nee", found.Mededelingsoort == Mededelingsoort.Uitstel ? "ja" : "nee");
        }
    }

    /// <summary>The letters and digits of a text, in small letters: what is left when layout is taken away.</summary>
    public static string Letters(string text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                letters.Append(char.ToLowerInvariant(c));
            }
        }

        return letters.ToString();
    }

    private void CompareHeader(string source, GoldLabel gold, Publication found)
    {
        Exact(source, gold.Id, "vraagnummers", List(gold.Vraagnummers), List(found.Vraagnummers));
        Exact(source, gold.Id, "vergaderjaar", gold.Vergaderjaar, found.Vergaderjaar);
        Exact(source, gold.Id, "aanhangselnummer", gold.Aanhangselnummer, found.Aanhangselnummer);
        Exact(source, gold.Id, "ingezonden", gold.Ingezonden, Iso(found.Ingezonden));
        Exact(source, gold.Id, "ontvangen", gold.Ontvangen, Iso(found.Ontvangen));
        Exact(source, gold.Id, "leden", List(gold.Leden?.Select(lid => $"{lid.Naam} ({lid.Partij})")), List(found.Leden.Select(lid => $"{lid.Naam} ({lid.Partij})")));
        Exact(source, gold.Id, "gericht_aan", List(gold.GerichtAan), List(found.GerichtAan));
        Exact(
            source,
            gold.Id,
            "beantwoord_door",
            List(gold.BeantwoordDoor?.Select(persoon => $"{persoon.Functie} {persoon.Naam} ({persoon.Ministerie})")),
            List(found.BeantwoordDoor.Select(persoon => $"{persoon.Functie} {persoon.Naam} ({persoon.Ministerie})")));
        Exact(source, gold.Id, "mede_namens", List(gold.MedeNamens), List(found.MedeNamens));
        Exact(source, gold.Id, "zie_ook", List(gold.ZieOok?.Select(to => $"{to.Vergaderjaar} nr. {to.Nr}")), List(found.ZieOok.Select(to => $"{to.Vergaderjaar} nr. {to.Nr}")));
        var expected = gold.Onderwerp ?? string.Empty;
        var subject = found.Onderwerp ?? string.Empty;
        sheet.Count(source, gold.Id, "onderwerp", string.Equals(Letters(expected), Letters(subject), StringComparison.Ordinal), expected, subject);
    }

    private void CompareEnds(string source, GoldLabel gold, Publication found)
    {
        var parts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (letter, list) in new[] { ("v", found.Vragen), ("a", found.Antwoorden) })
        {
            foreach (var part in list)
            {
                parts.TryAdd($"{letter} {string.Join(',', part.Nummers)}", part.Tekst);
            }
        }

        foreach (var (key, words) in gold.Begin)
        {
            var text = parts.GetValueOrDefault(key) ?? string.Empty;
            sheet.Count(source, gold.Id, "begin", Letters(text).StartsWith(Letters(words), StringComparison.Ordinal), $"[{key}] {words}", Start(text));
        }

        foreach (var (key, words) in gold.Eind)
        {
            var text = parts.GetValueOrDefault(key) ?? string.Empty;
            sheet.Count(source, gold.Id, "eind", Letters(text).EndsWith(Letters(words), StringComparison.Ordinal), $"[{key}] {words}", text.Length > 60 ? text[^60..] : text);
        }
    }

    private void Exact(string source, string id, string field, string? expected, string? found) =>
        sheet.Count(source, id, field, string.Equals(expected, found, StringComparison.Ordinal), expected ?? "-", found ?? "-");

    private static string Groups(IEnumerable<IEnumerable<string>> groups) => string.Join(' ', groups.Select(group => string.Join('+', group)));

    private static string List(IEnumerable<string>? items) => string.Join("; ", items ?? []);

    private static string Start(string text) => text.Length > 60 ? text[..60] : text;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string? Iso(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
