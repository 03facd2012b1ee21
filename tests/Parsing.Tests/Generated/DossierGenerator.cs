using System.Globalization;

namespace Kamervragen.Parsing.Tests.Generated;

/// <summary>Makes dossiers up; the same seed gives the same dossier.</summary>
internal sealed class DossierGenerator(int seed)
{
    private static readonly string[] Words =
        ["mist", "dauw", "nevel", "regen", "wolken", "zonlicht", "waterdamp", "weersverwachting", "onderzoek", "maatregelen", "verantwoordelijkheid", "de", "het", "een", "van", "over", "waarom", "beleid", "Europese", "Nederlandse", "«nat weer»", "café", "reëel", "kinderrechtencollectief", "stikstofuitstoot"];

    private static readonly string[] Surnames = ["Vlinder", "Van der Mist", "De Dauw", "Nevel-Regen", "El Wolk", "Van 't Zand", "Ğöçmen"];
    private static readonly string[] Parties = ["Wolkenpartij", "Lijst Nat", "GroenBlauw-Partij", "Groep Dauw/Van Regen", "W66"];

    private static readonly string[] Offices =
        ["Minister van Financiën", "Minister van Defensie", "Minister voor Klimaat en Energie", "Staatssecretaris van Justitie en Veiligheid", "Minister van Onderwijs, Cultuur en Wetenschap"];

    private readonly Random _random = new(seed);

    public Dossier Create()
    {
        var year = _random.Next(2010, 2025);
        var asked = new DateOnly(year, _random.Next(1, 13), _random.Next(1, 29));
        return new Dossier(
            $"ah-tk-{year}{year + 1}-{_random.Next(1, 4000)}",
            Members(),
            [.. Offices.OrderBy(_ => _random.Next()).Take(_random.Next(1, 4))],
            Sentence(6).ToLowerInvariant(),
            asked,
            asked.AddDays(_random.Next(1, 90)),
            new Bewindspersoon("Minister", Pick(Surnames), "Financiën"),
            Parts());
    }

    private List<Lid> Members() => [.. Surnames.OrderBy(_ => _random.Next()).Take(_random.Next(1, 4)).Select(name => new Lid(name, Pick(Parties)))];

    private List<DossierPart> Parts()
    {
        var parts = new List<DossierPart>();
        var first = 1;
        var groups = _random.Next(1, 8);
        for (var group = 0; group < groups; group++)
        {
            var count = _random.Next(4) == 0 ? _random.Next(2, 5) : 1;
            var numbers = Enumerable.Range(first, count).ToList();
            first += count;
            if (count > 1 && _random.Next(2) == 0)
            {
                parts.AddRange(numbers.Select(number => Part(isVraag: true, [number])));
            }
            else
            {
                parts.Add(Part(isVraag: true, numbers));
            }

            parts.Add(Part(isVraag: false, numbers));
        }

        return parts;
    }

    private DossierPart Part(bool isVraag, List<int> numbers) => new(
        isVraag,
        numbers,
        Heading(isVraag, numbers),
        [.. Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Paragraph())],
        _random.Next(4) == 0 ? $"De Mistbode, {Sentence(5)}" : null);

    private string Heading(bool isVraag, List<int> numbers)
    {
        var word = isVraag ? "Vraag" : _random.Next(3) switch { 0 => "Antwoord op vraag", 1 => "Antwoord", _ => "Antwoord" };
        if (numbers.Count == 1)
        {
            return $"{word} {numbers[0]}";
        }

        return _random.Next(4) switch
        {
            0 => $"{word} {numbers[0]} t/m {numbers[^1]}",
            1 => $"{word} {numbers[0]}–{numbers[^1]}",
            2 => $"{word} {string.Join(", ", numbers)}",
            _ => $"{word} {string.Join(", ", numbers[..^1])} en {numbers[^1]}",
        };
    }

    private string Paragraph() => string.Join(' ', Enumerable.Range(0, _random.Next(1, 5)).Select(_ => Sentence(_random.Next(3, 18))));

    private string Sentence(int length)
    {
        var words = string.Join(' ', Enumerable.Range(0, length).Select(_ => Pick(Words)));
        var first = words[0] == '«' ? "Mist " + words : string.Concat(char.ToUpper(words[0], CultureInfo.InvariantCulture), words[1..]);
        return first + (_random.Next(2) == 0 ? "." : "?");
    }

    private string Pick(string[] from) => from[_random.Next(from.Length)];
}
