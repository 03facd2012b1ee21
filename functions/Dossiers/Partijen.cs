namespace Kamervragen.Dossiers;

/// <summary>
/// The parties of the Tweede Kamer under one name each, historic ones included; the table is <c>Namen/partijen.tsv</c>, which
/// states its source.
/// </summary>
public static class Partijen
{
    private static readonly Namentabel Tabel = Namentabel.Read("partijen.tsv");

    /// <summary>Every party of the table, in its order.</summary>
    public static IReadOnlyList<Partij> Alle { get; } = [.. Tabel.Regels.Select(Make)];

    /// <summary>The party that a printed name or abbreviation stands for, or null where the table does not know it.</summary>
    /// <param name="tekst">As printed: <c>NSC</c>, <c>Nieuw Sociaal Contract</c>; case, accents and punctuation do not matter.</param>
    public static Partij? Zoek(string? tekst) => Tabel.Find(tekst) is { } regel ? Make(regel) : null;

    /// <summary>The party that a printed name stands for; a name the table does not know becomes a party of its own.</summary>
    /// <param name="tekst">As printed; not empty.</param>
    public static Partij Van(string tekst)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(tekst);
        return Zoek(tekst) ?? new Partij(tekst.Trim(), Afkorting: null, Letters.Slug(tekst));
    }

    private static Partij Make(Naamregel regel) => new(regel.Naam, regel.Afkorting, Letters.Slug(regel.Afkorting));
}
