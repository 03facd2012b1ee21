namespace Kamervragen.Parsing;

/// <summary>A member of the government who answered or sent notice, as printed in the header sentence.</summary>
/// <param name="Functie"><c>Minister</c>, <c>Staatssecretaris</c>, <c>Minister-President</c>; null where it is not printed.</param>
/// <param name="Naam">Surname with its prefix, as printed.</param>
/// <param name="Ministerie">The ministry between brackets, as printed; null where none is printed.</param>
/// <param name="Afkorting">KOOP's abbreviation of the ministry (<c>organisatie/@afkorting</c>: <c>SZW</c>); null outside XML.</param>
public sealed record Bewindspersoon(string? Functie, string Naam, string? Ministerie, string? Afkorting = null);
