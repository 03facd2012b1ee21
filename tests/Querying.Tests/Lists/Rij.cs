using System.Globalization;
using Kamervragen.Querying.Filters;
using Kamervragen.Querying.Overzichten;
using Kamervragen.Storage;
using Microsoft.Extensions.Primitives;

namespace Kamervragen.Querying.Tests.Lists;

/// <summary>Rows of question sets that nobody asked: all names, titles and dates are made up.</summary>
internal static class Rij
{
    public static readonly DateOnly Today = new(2031, 5, 9);

    public static readonly string?[] Titels =
    [
        "Het dempen van de Vliet bij Waterwijk", "Coöperatie De Vlíet en covid-19", "Het bericht ‘Vlietland vol’", "R&D in ’s-Waterwijk",
        "COOPERATIES, vlietvissers", "Überhaupt geen vragen?", "",
    ];

    public static readonly string?[] Ministeries = ["VWS", "FIN", "VWS; FIN", "LNV", "Water en Wind", "IenW; Water en Wind", null];

    public static readonly string?[] Partijen = ["D66", "GroenLinks-PvdA; NSC", "NSC", "Lijst Kwist", null];

    public static readonly string?[] Indieners =
    [
        "Eikenboom (D66), Kwist", "Romke dé Bruyn (GroenLinks-PvdA), Van Dalen-Oord (Nieuw Sociaal Contract)", "Kwist (Lijst Kwist, Waterwijk)", "Bruyn", null,
    ];

    public static readonly string?[] Rubrieken = ["Natuur en milieu | Water; Verkeer", "Verkeer | Water", "Zorg en gezondheid | Coöperaties", null];

    public static readonly string[] Statussen = ["open", "uitgesteld", "deels-beantwoord", "beantwoord", "ingetrokken"];

    public static KamervraagRow Any(Random random, string sleutel)
    {
        var asked = random.Next(10) == 0 ? (DateOnly?)null : new DateOnly(2029, 12, 1).AddDays(random.Next(520));
        var status = Statussen[random.Next(Statussen.Length)];
        var answered = status == "beantwoord" && random.Next(8) > 0 ? (asked ?? Today).AddDays(random.Next(60)) : (DateOnly?)null;
        var questions = random.Next(1, 12);
        return new KamervraagRow
        {
            Sleutel = sleutel,
            Vraagnummer = random.Next(9) == 0 ? null : sleutel,
            Titel = Of(random, Titels) ?? "",
            Status = status,
            Mondeling = random.Next(12) == 0,
            Ingediend = Text(asked),
            Beantwoord = Text(answered),
            Dagen = answered is null || asked is null ? null : answered.Value.DayNumber - asked.Value.DayNumber,
            Termijn = Text(asked?.AddDays(status == "uitgesteld" ? 42 : 21)),
            Indieners = Of(random, Indieners),
            Partijen = Of(random, Partijen),
            Ministeries = Of(random, Ministeries),
            Rubrieken = Of(random, Rubrieken),
            AantalVragen = questions,
            AantalAntwoorden = status == "beantwoord" ? questions - random.Next(2) : 0,
            Gebreken = random.Next(5) == 0 ? "vraag-verschilt antwoord-zonder-vraag" : null,
        };
    }

    public static string Key(int number) => $"2031Z{number:D5}";

    public static Overzicht Overzicht(IEnumerable<KamervraagRow> rows) =>
        Overzichten.Overzicht.Of(new OverzichtSnapshot(1, [.. rows]));

    public static KamervraagFilter Filter(string query) => KamervraagFilter.Read(Parameters(query));

    /// <summary>The parameters of a query string: <c>jaar=2031&amp;jaar=2030</c>.</summary>
    public static QueryParameters Parameters(string query) => new(
        query.Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(part => part.Split('=', 2))
            .Select(part => KeyValuePair.Create(part[0], new StringValues(Uri.UnescapeDataString(part[1])))));

    private static string? Text(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture);

    private static string? Of(Random random, string?[] values) => values[random.Next(values.Length)];
}
