using System.Text.RegularExpressions;

namespace Kamervragen.Dossiers;

/// <summary>
/// The ministries under one name each, historic ones included; a minister without portfolio counts under the ministry that
/// houses the post. The table is <c>Namen/ministeries.tsv</c>, which states its source.
/// </summary>
public static partial class Ministeries
{
    private static readonly Namentabel Tabel = Namentabel.Read("ministeries.tsv");

    /// <summary>Every ministry of the table, in its order.</summary>
    public static IReadOnlyList<Ministerie> Alle { get; } = [.. Tabel.Regels.Select(Make)];

    /// <summary>
    /// The ministry that a printed ministry or function stands for: <c>VWS</c>, <c>Volksgezondheid, Welzijn en Sport – Jeugd,
    /// Preventie en Sport</c>, <c>Minister voor Klimaat en Energie</c>; null where the table does not know it.
    /// </summary>
    /// <param name="tekst">As printed; case, accents and punctuation do not matter.</param>
    public static Ministerie? Zoek(string? tekst) => Candidates(tekst).Select(Tabel.Find).FirstOrDefault(found => found is not null) is { } regel
        ? Make(regel)
        : null;

    /// <summary>The ministry that a printed name stands for; a name the table does not know becomes a ministry of its own.</summary>
    /// <param name="tekst">As printed; not empty.</param>
    public static Ministerie Van(string tekst)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(tekst);
        if (Zoek(tekst) is { } known)
        {
            return known;
        }

        var naam = Function().Replace(tekst.Trim(), "").Trim();
        naam = naam.Length > 0 ? naam : tekst.Trim();
        return new Ministerie(naam, Afkorting: null, Letters.Slug(naam));
    }

    /// <summary>The ministries of a function that names several: <c>Ministers van Justitie en Veiligheid en van Buitenlandse Zaken</c>.</summary>
    /// <param name="tekst">As printed; not empty.</param>
    public static IReadOnlyList<Ministerie> AlleIn(string tekst)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(tekst);
        var parts = Zoek(tekst) is null ? Another().Split(tekst).Where(part => !string.IsNullOrWhiteSpace(part)).ToList() : [];
        return parts.Count > 1 && parts.TrueForAll(part => Zoek(part) is not null) ? [.. parts.Select(Van)] : [Van(tekst)];
    }

    private static IEnumerable<string> Candidates(string? tekst)
    {
        if (string.IsNullOrWhiteSpace(tekst))
        {
            yield break;
        }

        yield return tekst;
        var last = Function().Replace(tekst.Trim(), "");
        yield return last;
        // A state secretary's field stands behind a dash: «Financiën – Fiscaliteit en Belastingdienst».
        yield return Field().Split(last, 2)[0];
    }

    private static Ministerie Make(Naamregel regel) => new(regel.Naam, regel.Afkorting, Letters.Slug(regel.Afkorting));

    [GeneratedRegex(@"^(?:.*\b)?(?:minister(?:s|ie)?|staatss?ecretaris(?:sen)?|minister-president)(?:\s*(?:zonder\s+portefeuille|van|voor)\b)*\s*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Function();

    [GeneratedRegex(@",?\s+en\s+(?:de\s+|van\s+|voor\s+)+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Another();

    [GeneratedRegex(@"\s+[–—-]\s+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Field();
}
