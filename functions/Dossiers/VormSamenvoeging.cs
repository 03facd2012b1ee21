using Kamervragen.Parsing;

namespace Kamervragen.Dossiers;

/// <summary>
/// Brings together what is one document though no number says so: the text layer of a notice or answer, under the name of a
/// file, beside the XML of the same; or one notice printed in two documents.
/// </summary>
internal static class VormSamenvoeging
{
    private const int TellingLength = 60;

    /// <summary>Merges identities; of each the version that rules stands first. The richest are placed first, so a text layer never joins two of them.</summary>
    public static IReadOnlyList<List<DossierDocument>> Merge(IEnumerable<IReadOnlyList<DossierDocument>> identities)
    {
        var kept = new List<List<DossierDocument>>();
        foreach (var versions in identities.ByAuthority(versions => versions[0]))
        {
            var ruling = versions[0].Publication;
            var home = kept.Find(other => IsSameText(other[0].Publication, ruling)) ?? kept.Find(other => IsSameEvent(other[0].Publication, ruling));
            if (home is null)
            {
                kept.Add([.. versions]);
            }
            else
            {
                home.AddRange(versions);
            }
        }

        return kept;
    }

    private static bool IsSameText(Publication first, Publication second)
    {
        if (!AreNotices(first, second) || !DatesAgree(first.Ontvangen, second.Ontvangen))
        {
            return false;
        }

        var (one, other) = (Letters.Only(first.Mededeling), Letters.Only(second.Mededeling));
        return one.Length > 0 && other.Length > 0
            && (string.Equals(one, other, StringComparison.Ordinal) || (Telling(one) && Telling(other) && (one.Contains(other, StringComparison.Ordinal) || other.Contains(one, StringComparison.Ordinal))));
    }

    private static bool IsSameEvent(Publication richer, Publication poorer)
    {
        if (poorer.Formaat != Formaat.Tekst || richer.Formaat <= Formaat.Tekst
            || richer.Soort != poorer.Soort || richer.Ontvangen is null || richer.Ontvangen != poorer.Ontvangen)
        {
            return false;
        }

        return richer.Soort switch
        {
            Soort.Mededeling => Mededelingenlijst.KindOf(richer) == Mededelingenlijst.KindOf(poorer),
            Soort.Antwoord => Numbers(richer).SequenceEqual(Numbers(poorer), StringComparer.Ordinal),
            _ => false,
        };
    }

    private static bool AreNotices(Publication first, Publication second) =>
        first.Soort == Soort.Mededeling && second.Soort == Soort.Mededeling;

    // A notice without a printed date can still be recognised by its words.
    private static bool DatesAgree(DateOnly? first, DateOnly? second) => first is null || second is null || first == second;

    private static bool Telling(string letters) => letters.Length >= TellingLength;

    private static IEnumerable<string> Numbers(Publication publication) =>
        publication.Antwoorden.SelectMany(Nummering.Of).Select(Nummering.Key).Order(StringComparer.Ordinal);
}
