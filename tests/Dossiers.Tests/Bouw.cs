using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Kamervragen.Parsing;

namespace Kamervragen.Dossiers.Tests;

/// <summary>Builds publications of fictitious members and ministers, with as little as a test needs to say.</summary>
internal static class Bouw
{
    public const string Nummer = "2031Z00042";

    public static readonly DateOnly Ingezonden = new(2031, 3, 3);

    private static readonly DateTimeOffset Begin = new(2031, 3, 3, 9, 0, 0, TimeSpan.Zero);

    public static Publication Vragenset(params string[] vragen) => Vragenset(Genummerd(vragen));

    public static Publication Vragenset(params Tekstdeel[] vragen) => new()
    {
        Id = $"kv-tk-{Nummer}",
        Soort = Soort.Vraag,
        Formaat = Formaat.Xml,
        Vraagnummers = [Nummer],
        Vergaderjaar = "2030-2031",
        Titel = "Het dempen van de Vliet bij Waterwijk",
        Onderwerp = "het dempen van de Vliet bij Waterwijk",
        Ingezonden = Ingezonden,
        Leden = [new Lid("Van Dalen-Oord", "D66"), new Lid("Kwist", "Nieuw Sociaal Contract")],
        GerichtAan = ["Minister van Infrastructuur en Waterstaat"],
        Vragen = vragen,
    };

    public static Publication Antwoord(string nr, DateOnly ontvangen, IReadOnlyList<Tekstdeel> vragen, params Tekstdeel[] antwoorden) => new()
    {
        Id = $"ah-tk-20302031-{nr}",
        Soort = Soort.Antwoord,
        Formaat = Formaat.Xml,
        Vraagnummers = [Nummer],
        Vergaderjaar = "2030-2031",
        Aanhangselnummer = nr,
        Titel = "Antwoord op vragen van de leden Van Dalen-Oord en Kwist over het dempen van de Vliet bij Waterwijk",
        Onderwerp = "het dempen van de Vliet bij Waterwijk",
        Ingezonden = Ingezonden,
        Ontvangen = ontvangen,
        Leden = [new Lid("Van Dalen-Oord", "D66"), new Lid("Kwist", "Nieuw Sociaal Contract")],
        GerichtAan = ["Minister van Infrastructuur en Waterstaat"],
        BeantwoordDoor = [new Bewindspersoon("Minister", "Sluyter", "Infrastructuur en Waterstaat", "IenW")],
        Vragen = vragen,
        Antwoorden = antwoorden,
    };

    public static Publication Mededeling(string nr, DateOnly ontvangen, Mededelingsoort soort, string tekst) => new()
    {
        Id = $"ah-tk-20302031-{nr}",
        Soort = Soort.Mededeling,
        Formaat = Formaat.Xml,
        Vraagnummers = [Nummer],
        Vergaderjaar = "2030-2031",
        Aanhangselnummer = nr,
        Ingezonden = Ingezonden,
        Ontvangen = ontvangen,
        BeantwoordDoor = [new Bewindspersoon("Minister", "Sluyter", "Infrastructuur en Waterstaat", "IenW")],
        Mededeling = tekst,
        Mededelingsoort = soort,
    };

    /// <summary>Parts numbered from 1.</summary>
    public static Tekstdeel[] Genummerd(params string[] teksten) =>
        [.. teksten.Select((tekst, index) => new Tekstdeel([$"{index + 1}"], tekst))];

    public static Tekstdeel Deel(string nummers, string tekst) =>
        new(nummers.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries), tekst);

    /// <summary>A publication as the archive has it; the hash is that of its content.</summary>
    public static DossierDocument Archief(this Publication publication, int dag = 0) => new()
    {
        Publication = publication,
        Gewijzigd = Begin.AddDays(dag),
        Versie = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(publication)))),
        Bron = $"https://zoek.officielebekendmakingen.nl/{publication.Id}.html",
    };

    public static Kamervraag Dossier(params Publication[] publicaties) =>
        KamervraagAssembler.Assemble(Nummer, [.. publicaties.Select(publicatie => publicatie.Archief())]);

    public static string Json(Kamervraag kamervraag) => JsonSerializer.Serialize(kamervraag);

    public static IEnumerable<string> Codes(this Kamervraag kamervraag) => kamervraag.Gebreken.Select(gebrek => gebrek.Gebrek.Code);
}
