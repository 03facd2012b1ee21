using System.Text.Json;
using Azure.Data.Tables;
using Kamervragen.Dossiers;
using Kamervragen.Parsing;

namespace Kamervragen.Storage;

/// <summary>Between a dossier, its flat row and the entity of that row.</summary>
internal static class KamervraagRowMapper
{
    /// <summary>The status of the row of a dossier that was removed.</summary>
    public const string RemovedStatus = "vervallen";

    public static KamervraagRow FromDossier(Kamervraag dossier) => new()
    {
        Sleutel = dossier.Sleutel,
        Vraagnummer = dossier.Vraagnummer,
        Titel = dossier.Titel,
        Vergaderjaar = dossier.Vergaderjaar,
        Mondeling = dossier.Mondeling,
        Status = NameOf(dossier.Status),
        Ingediend = dossier.Ingediend?.ToString("O"),
        Beantwoord = dossier.Beantwoord?.ToString("O"),
        Dagen = dossier.Dagen,
        Termijn = dossier.Termijn?.ToString("O"),
        UitgesteldOp = FirstDeferral(dossier)?.ToString("O"),
        Indieners = Join(", ", dossier.Indieners.Select(PersonOf)),
        Partijen = Join("; ", dossier.Partijen.Select(party => party.Afkorting ?? party.Naam)),
        GerichtAan = Join("; ", dossier.GerichtAan),
        BeantwoordDoor = Join("; ", dossier.BeantwoordDoor.Select(PersonOf)),
        Ministeries = Join("; ", dossier.Ministeries.Select(ministry => ministry.Afkorting ?? ministry.Naam)),
        Rubrieken = Join("; ", dossier.Rubrieken),
        AantalVragen = dossier.Vragen.Count,
        AantalAntwoorden = dossier.Vragen.Count(question => question.Antwoord is not null),
        AantalMededelingen = dossier.Mededelingen.Count,
        Documenten = Join(" ", dossier.Bronnen.Select(source => source.Id)),
        Gebreken = Join(" ", dossier.Gebreken.Select(flaw => flaw.Gebrek.Code).Distinct(StringComparer.Ordinal)),
    };

    /// <summary>The entity of table <c>Kamervragen</c>.</summary>
    public static TableEntity ToEntity(KamervraagRow row, DossierSlot committed)
    {
        var entity = new TableEntity(YearKey(DossierKey.Jaar(row.Sleutel)), StorageKey.Encode(row.Sleutel))
        {
            ["Generatie"] = committed.Generatie,
            ["Volgorde"] = committed.Volgorde,
        };
        WriteColumns(entity, row);
        return entity;
    }

    /// <summary>Writes what a row says into an entity of any table; of a dossier that is no more only that it is.</summary>
    public static void WriteColumns(TableEntity entity, KamervraagRow row)
    {
        entity["Sleutel"] = row.Sleutel;
        entity["Status"] = row.Status;
        if (row.GewijzigdOp is { } changed)
        {
            entity["GewijzigdOp"] = TableMoment.Of(changed);
        }

        if (row.Status == RemovedStatus)
        {
            return;
        }

        entity["Mondeling"] = row.Mondeling;
        entity["AantalVragen"] = row.AantalVragen;
        entity["AantalAntwoorden"] = row.AantalAntwoorden;
        entity["AantalMededelingen"] = row.AantalMededelingen;
        if (row.Dagen is { } days)
        {
            entity["Dagen"] = days;
        }

        TextColumns.WriteSummary(entity, "Vraagnummer", row.Vraagnummer);
        TextColumns.WriteSummary(entity, "Titel", row.Titel);
        TextColumns.WriteSummary(entity, "Vergaderjaar", row.Vergaderjaar);
        TextColumns.WriteSummary(entity, "Ingediend", row.Ingediend);
        TextColumns.WriteSummary(entity, "Beantwoord", row.Beantwoord);
        TextColumns.WriteSummary(entity, "Termijn", row.Termijn);
        TextColumns.WriteSummary(entity, "UitgesteldOp", row.UitgesteldOp);
        TextColumns.WriteSummary(entity, "Indieners", row.Indieners);
        TextColumns.WriteSummary(entity, "Partijen", row.Partijen);
        TextColumns.WriteSummary(entity, "GerichtAan", row.GerichtAan);
        TextColumns.WriteSummary(entity, "BeantwoordDoor", row.BeantwoordDoor);
        TextColumns.WriteSummary(entity, "Ministeries", row.Ministeries);
        TextColumns.WriteSummary(entity, "Rubrieken", row.Rubrieken);
        TextColumns.WriteSummary(entity, "Documenten", row.Documenten);
        TextColumns.WriteSummary(entity, "Gebreken", row.Gebreken);
        NameColumns.Write(entity, NameColumns.Partij, (row.Partijen ?? "").Split("; ", StringSplitOptions.RemoveEmptyEntries));
        NameColumns.Write(entity, NameColumns.Ministerie, (row.Ministeries ?? "").Split("; ", StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>The row of a dossier that is no more: it goes on saying so, and is in no list.</summary>
    public static KamervraagRow Tombstone(string sleutel) => new() { Sleutel = sleutel, Titel = "", Status = RemovedStatus };

    public static KamervraagRow FromEntity(TableEntity entity) => new()
    {
        Sleutel = TextColumns.Read(entity, "Sleutel") ?? entity.RowKey,
        Vraagnummer = TextColumns.Read(entity, "Vraagnummer"),
        Titel = TextColumns.Read(entity, "Titel") ?? "",
        Vergaderjaar = TextColumns.Read(entity, "Vergaderjaar"),
        Mondeling = entity.GetBoolean("Mondeling") ?? false,
        Status = TextColumns.Read(entity, "Status") ?? "",
        Ingediend = TextColumns.Read(entity, "Ingediend"),
        Beantwoord = TextColumns.Read(entity, "Beantwoord"),
        Dagen = entity.GetInt32("Dagen"),
        Termijn = TextColumns.Read(entity, "Termijn"),
        UitgesteldOp = TextColumns.Read(entity, "UitgesteldOp"),
        Indieners = TextColumns.Read(entity, "Indieners"),
        Partijen = TextColumns.Read(entity, "Partijen"),
        GerichtAan = TextColumns.Read(entity, "GerichtAan"),
        BeantwoordDoor = TextColumns.Read(entity, "BeantwoordDoor"),
        Ministeries = TextColumns.Read(entity, "Ministeries"),
        Rubrieken = TextColumns.Read(entity, "Rubrieken"),
        AantalVragen = entity.GetInt32("AantalVragen") ?? 0,
        AantalAntwoorden = entity.GetInt32("AantalAntwoorden") ?? 0,
        AantalMededelingen = entity.GetInt32("AantalMededelingen") ?? 0,
        Documenten = TextColumns.Read(entity, "Documenten"),
        Gebreken = TextColumns.Read(entity, "Gebreken"),
        GewijzigdOp = entity.GetDateTimeOffset("GewijzigdOp"),
    };

    /// <summary>A status as rows and the API spell it.</summary>
    public static string NameOf(Status status) => JsonNamingPolicy.KebabCaseLower.ConvertName(status.ToString());

    public static string YearKey(int year) => year.ToString("D4");

    private static DateOnly? FirstDeferral(Kamervraag dossier) =>
        dossier.Mededelingen.Where(notice => notice.Soort == Mededelingsoort.Uitstel).Min(notice => notice.Datum);

    private static string PersonOf(Indiener person) => person.Partij is null ? person.Naam : $"{person.Naam} ({person.Partij})";

    private static string PersonOf(Bewindspersoon person)
    {
        var name = person.Functie is null ? person.Naam : $"{person.Functie} {person.Naam}";
        return person.Ministerie is null ? name : $"{name} ({person.Ministerie})";
    }

    private static string? Join(string separator, IEnumerable<string> parts) =>
        string.Join(separator, parts) is { Length: > 0 } joined ? joined : null;
}
