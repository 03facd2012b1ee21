using System.Text.Json;
using Azure.Data.Tables;
using Kamervragen.Dossiers;
using Kamervragen.Parsing;

namespace Kamervragen.Storage;

/// <summary>Between a dossier, its flat row and the entity of that row.</summary>
internal static class KamervraagRowMapper
{
    public static KamervraagRow FromDossier(Kamervraag dossier) => new()
    {
        Sleutel = dossier.Sleutel,
        Vraagnummer = dossier.Vraagnummer,
        Titel = dossier.Titel,
        Status = JsonNamingPolicy.KebabCaseLower.ConvertName(dossier.Status.ToString()),
        Ingediend = dossier.Ingediend?.ToString("O"),
        Beantwoord = dossier.Beantwoord?.ToString("O"),
        Dagen = dossier.Dagen,
        Termijn = dossier.Termijn?.ToString("O"),
        Indieners = Join(", ", dossier.Indieners.Select(PersonOf)),
        GerichtAan = Join("; ", dossier.GerichtAan),
        BeantwoordDoor = Join("; ", dossier.BeantwoordDoor.Select(PersonOf)),
        Rubrieken = Join("; ", dossier.Rubrieken),
        AantalVragen = dossier.Vragen.Count,
        AantalAntwoorden = dossier.Vragen.Count(question => question.Antwoord is not null),
        AantalMededelingen = dossier.Mededelingen.Count,
        Documenten = Join(" ", dossier.Bronnen.Select(source => source.Id)),
        Gebreken = Join(" ", dossier.Gebreken.Select(flaw => flaw.Gebrek.Code).Distinct(StringComparer.Ordinal)),
    };

    public static TableEntity ToEntity(KamervraagRow row, string generation, int volgorde)
    {
        var entity = new TableEntity(PartitionKey(row.Sleutel), StorageKey.Encode(row.Sleutel))
        {
            ["Sleutel"] = row.Sleutel,
            ["Status"] = row.Status,
            ["AantalVragen"] = row.AantalVragen,
            ["AantalAntwoorden"] = row.AantalAntwoorden,
            ["AantalMededelingen"] = row.AantalMededelingen,
            ["Generatie"] = generation,
            ["Volgorde"] = volgorde,
        };
        if (row.Dagen is { } days)
        {
            entity["Dagen"] = days;
        }

        TextColumns.Write(entity, "Vraagnummer", row.Vraagnummer);
        TextColumns.Write(entity, "Titel", row.Titel);
        TextColumns.Write(entity, "Ingediend", row.Ingediend);
        TextColumns.Write(entity, "Beantwoord", row.Beantwoord);
        TextColumns.Write(entity, "Termijn", row.Termijn);
        TextColumns.Write(entity, "Indieners", row.Indieners);
        TextColumns.Write(entity, "GerichtAan", row.GerichtAan);
        TextColumns.Write(entity, "BeantwoordDoor", row.BeantwoordDoor);
        TextColumns.Write(entity, "Rubrieken", row.Rubrieken);
        TextColumns.Write(entity, "Documenten", row.Documenten);
        TextColumns.Write(entity, "Gebreken", row.Gebreken);
        return entity;
    }

    public static KamervraagRow FromEntity(TableEntity entity) => new()
    {
        Sleutel = TextColumns.Read(entity, "Sleutel") ?? entity.RowKey,
        Vraagnummer = TextColumns.Read(entity, "Vraagnummer"),
        Titel = TextColumns.Read(entity, "Titel") ?? "",
        Status = TextColumns.Read(entity, "Status") ?? "",
        Ingediend = TextColumns.Read(entity, "Ingediend"),
        Beantwoord = TextColumns.Read(entity, "Beantwoord"),
        Dagen = entity.GetInt32("Dagen"),
        Termijn = TextColumns.Read(entity, "Termijn"),
        Indieners = TextColumns.Read(entity, "Indieners"),
        GerichtAan = TextColumns.Read(entity, "GerichtAan"),
        BeantwoordDoor = TextColumns.Read(entity, "BeantwoordDoor"),
        Rubrieken = TextColumns.Read(entity, "Rubrieken"),
        AantalVragen = entity.GetInt32("AantalVragen") ?? 0,
        AantalAntwoorden = entity.GetInt32("AantalAntwoorden") ?? 0,
        AantalMededelingen = entity.GetInt32("AantalMededelingen") ?? 0,
        Documenten = TextColumns.Read(entity, "Documenten"),
        Gebreken = TextColumns.Read(entity, "Gebreken"),
    };

    public static string PartitionKey(string sleutel) => YearKey(DossierKey.Jaar(sleutel));

    public static string YearKey(int year) => year.ToString("D4");

    private static string PersonOf(Indiener person) => person.Partij is null ? person.Naam : $"{person.Naam} ({person.Partij})";

    private static string PersonOf(Bewindspersoon person)
    {
        var name = person.Functie is null ? person.Naam : $"{person.Functie} {person.Naam}";
        return person.Ministerie is null ? name : $"{name} ({person.Ministerie})";
    }

    private static string? Join(string separator, IEnumerable<string> parts) =>
        string.Join(separator, parts) is { Length: > 0 } joined ? joined : null;
}
