using Kamervragen.Parsing;

namespace Kamervragen.Dossiers;

/// <summary>The notices of a dossier, each once.</summary>
internal static class Mededelingenlijst
{
    /// <summary>The notices of the ruling documents, oldest first.</summary>
    public static IReadOnlyList<DossierMededeling> Make(IReadOnlyList<Geldend> geldend) =>
    [
        .. geldend.Where(document => IsNotice(document.Publication)).Select(document => new DossierMededeling
        {
            Datum = document.Publication.Ontvangen,
            Soort = KindOf(document.Publication),
            Tekst = document.Publication.Mededeling ?? "",
            Afzenders = document.Publication.BeantwoordDoor,
            Documenten = document.Dragers,
        }),
    ];

    /// <summary>What a notice says; where its text is not there (yet), what the title of the metadata says.</summary>
    public static Mededelingsoort KindOf(Publication publication)
    {
        if (publication.Mededelingsoort is { } soort)
        {
            return soort;
        }

        var deferred = string.IsNullOrWhiteSpace(publication.Mededeling)
            && publication.Titel?.TrimStart().StartsWith("Uitstel", StringComparison.OrdinalIgnoreCase) == true;
        return deferred ? Mededelingsoort.Uitstel : Mededelingsoort.Overig;
    }

    private static bool IsNotice(Publication publication) =>
        publication.Soort == Soort.Mededeling || !string.IsNullOrWhiteSpace(publication.Mededeling);
}
