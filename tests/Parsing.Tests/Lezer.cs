using System.Text;

namespace Kamervragen.Parsing.Tests;

/// <summary>Reads documents written out in a test. All people in them are made up.</summary>
internal static class Lezer
{
    public const string Vraagkop =
        "Vragen van de leden Vlinder en Van der Mist (beiden Wolkenpartij) aan de Minister van Financiën over de kleur van mist (ingezonden 3 juni 2021).";

    public const string Antwoordkop = "Antwoord van Minister Nevel (Financiën) (ontvangen 21 juni 2021).";

    public static Publication Lees(string document, string id = "ah-tk-20202021-1", KoopMetadata? metadata = null) =>
        PublicationParser.Parse(Encoding.UTF8.GetBytes(document), metadata ?? KoopMetadata.Empty, id);

    /// <summary>A modern XML publication around a body.</summary>
    public static Publication LeesXml(string body, string? vraagkop = null, string? antwoordkop = null) => Lees(Xml(body, vraagkop, antwoordkop));

    public static string Xml(string body, string? vraagkop = null, string? antwoordkop = null) =>
        $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <officiele-publicatie><kamervragen>
        <kamervraagomschrijving type="vraag">{vraagkop ?? Vraagkop}</kamervraagomschrijving>
        <kamervraagomschrijving type="antwoord">{antwoordkop ?? Antwoordkop}</kamervraagomschrijving>
        {body}
        </kamervragen></officiele-publicatie>
        """;

    /// <summary>A text layer with both header sentences above a body.</summary>
    public static Publication LeesTekst(string body, string? vraagkop = null, string? antwoordkop = null) =>
        Lees($"{vraagkop ?? Vraagkop}\n{antwoordkop ?? Antwoordkop}\n{body}\n");

    public static string Nummers(IEnumerable<Tekstdeel> delen) => string.Join(' ', delen.Select(deel => string.Join('+', deel.Nummers)));

    public static IEnumerable<string> Codes(Publication publication) => publication.Gebreken.Select(gebrek => gebrek.Code);

    public static void HeeftGebrek(Publication publication, string code) =>
        Assert.True(Codes(publication).Contains(code, StringComparer.Ordinal), $"{code} is expected among: {string.Join(", ", Codes(publication))}");
}
