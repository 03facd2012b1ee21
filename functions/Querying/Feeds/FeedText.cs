using System.Globalization;
using Kamervragen.Querying.Pages;
using Kamervragen.Storage;

namespace Kamervragen.Querying.Feeds;

/// <summary>
/// What entries say, in Dutch. Nothing in it depends on the day on which it is read: a feed stays the same until something changes.
/// </summary>
internal static class FeedText
{
    /// <summary>The status of a set with its days, who asked, and who answered or was asked.</summary>
    public static string Summary(KamervraagRow row) =>
        $"{Status(row)}. {(row.BeantwoordDoor is null ? Asked(row) : $"{Questions(row)} Beantwoord door {row.BeantwoordDoor}.")}";

    /// <summary>Who asked, when, and whom: what stays as it was when the answer comes.</summary>
    public static string Asked(KamervraagRow row) => row.GerichtAan is null ? Questions(row) : $"{Questions(row)} Gericht aan {row.GerichtAan}.";

    /// <summary>The page and the data of a set.</summary>
    public static IReadOnlyList<AtomLink> LinksTo(string sleutel, SiteAddress site) =>
    [
        new AtomLink("alternate", AtomLink.Html, site.To($"kamervragen/{Uri.EscapeDataString(sleutel)}")),
        new AtomLink("alternate", AtomLink.Json, site.To($"api/kamervragen/{Uri.EscapeDataString(sleutel)}")),
    ];

    /// <summary>The beginning of a day; null where it is none.</summary>
    public static DateTimeOffset? Moment(string? day) =>
        DateOnly.TryParseExact(day, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? Moment(date) : null;

    /// <summary>The beginning of a day, UTC.</summary>
    public static DateTimeOffset Moment(DateOnly day) => new(day, TimeOnly.MinValue, TimeSpan.Zero);

    private static string Questions(KamervraagRow row)
    {
        var day = row.Ingediend is null ? "" : $", ingediend op {Day(row.Ingediend)}";
        var members = row.Indieners is null ? "" : $" door {row.Indieners}";
        return $"{DutchText.Count(row.AantalVragen, "vraag", "vragen")}{day}{members}.";
    }

    private static string Status(KamervraagRow row) => row switch
    {
        { Mondeling: true } => "Mondelinge vraag",
        { Status: "beantwoord", Beantwoord: not null } => $"Beantwoord op {Day(row.Beantwoord)}{(row.Dagen is { } days ? $" (na {DutchText.Days(days)})" : "")}",
        { Status: "beantwoord" } => "Beantwoord",
        { Status: "deels-beantwoord" } => $"Deels beantwoord: {row.AantalAntwoorden} van {DutchText.Count(row.AantalVragen, "vraag", "vragen")}",
        { Status: "uitgesteld" } => $"Uitgesteld{(row.UitgesteldOp is null ? "" : $" op {Day(row.UitgesteldOp)}")}{Term(row)}",
        { Status: "ingetrokken" } => "Ingetrokken",
        _ => $"Open{Term(row)}",
    };

    private static string Term(KamervraagRow row) => row.Termijn is null ? "" : $"; antwoord verwacht uiterlijk {Day(row.Termijn)}";

    private static string Day(string text) =>
        DateOnly.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? DutchText.Day(day) : text;
}
