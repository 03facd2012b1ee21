using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Kamervragen.Parsing;

namespace Kamervragen.Cli;

/// <summary>Writes a publication as one line of JSON; keys and their order are part of the interface.</summary>
internal static class PublicationJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes one object, without a new line.</summary>
    public static void Write(Stream stream, Publication publication)
    {
        using var json = new Utf8JsonWriter(stream, Options);
        json.WriteStartObject();
        WriteTop(json, publication);
        WritePeople(json, publication);
        WriteParts(json, "vragen", publication.Vragen);
        WriteParts(json, "antwoorden", publication.Antwoorden);
        WriteRest(json, publication);
        json.WriteEndObject();
    }

    private static void WriteTop(Utf8JsonWriter json, Publication publication)
    {
        json.WriteString("id", publication.Id);
        json.WriteString("soort", publication.Soort == Soort.Onbekend ? null : publication.Soort.ToString().ToLowerInvariant());
        WriteStrings(json, "vraagnummers", publication.Vraagnummers);
        json.WriteString("vergaderjaar", publication.Vergaderjaar);
        json.WriteString("aanhangselnummer", publication.Aanhangselnummer);
        json.WriteString("titel", publication.Titel);
        json.WriteString("onderwerp", publication.Onderwerp);
        json.WriteString("ingezonden", Iso(publication.Ingezonden));
        json.WriteString("ontvangen", Iso(publication.Ontvangen));
    }

    private static void WritePeople(Utf8JsonWriter json, Publication publication)
    {
        WriteObjects(json, "leden", publication.Leden, lid => [("naam", lid.Naam), ("partij", lid.Partij)]);
        WriteStrings(json, "gerichtAan", publication.GerichtAan);
        WriteObjects(
            json,
            "beantwoordDoor",
            publication.BeantwoordDoor,
            persoon => [("functie", persoon.Functie), ("naam", persoon.Naam), ("ministerie", persoon.Ministerie)]);
        WriteStrings(json, "medeNamens", publication.MedeNamens);
        WriteObjects(json, "zieOok", publication.ZieOok, verwijzing => [("vergaderjaar", verwijzing.Vergaderjaar), ("nr", verwijzing.Nr)]);
        WriteStrings(json, "rubrieken", publication.Rubrieken);
    }

    private static void WriteRest(Utf8JsonWriter json, Publication publication)
    {
        WriteObjects(json, "noten", publication.Noten, noot => [("nr", noot.Nr), ("tekst", noot.Tekst), ("url", noot.Url), ("bij", noot.Bij)]);
        json.WriteString("mededeling", publication.Mededeling);
        if (publication.Mededelingsoort is { } soort)
        {
            json.WriteBoolean("uitstel", soort == Mededelingsoort.Uitstel);
        }
        else
        {
            json.WriteNull("uitstel");
        }

        json.WriteString("toelichting", publication.Toelichting);
        json.WriteString("overig", publication.Overig);
        WriteObjects(json, "gebreken", publication.Gebreken, gebrek => [("code", gebrek.Code), ("plaats", gebrek.Plaats), ("uitleg", gebrek.Uitleg)]);
    }

    private static void WriteParts(Utf8JsonWriter json, string name, IReadOnlyList<Tekstdeel> parts)
    {
        json.WriteStartArray(name);
        foreach (var part in parts)
        {
            json.WriteStartObject();
            WriteStrings(json, "nummers", part.Nummers);
            json.WriteString("tekst", part.Tekst);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteStrings(Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    private static void WriteObjects<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> items, Func<T, (string Key, string? Value)[]> fields)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            foreach (var (key, value) in fields(item))
            {
                json.WriteString(key, value);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string? Iso(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
