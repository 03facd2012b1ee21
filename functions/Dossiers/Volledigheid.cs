using Kamervragen.Parsing;

namespace Kamervragen.Dossiers;

/// <summary>Holds the questions against the answers: what is missing on either side is flagged.</summary>
internal static class Volledigheid
{
    /// <summary>Checks the rows after the answers were put with them.</summary>
    public static void Check(Vragenlijst lijst, IReadOnlyList<Geldend> geldend, Gebrekenlijst gebreken)
    {
        foreach (var joint in geldend.Where(document => DossierKey.IsJoint(document.Publication) && !DossierKey.IsQuestionSet(document.Publication)))
        {
            gebreken.Add(joint, Dossiergebrekcode.GezamenlijkAntwoord, plaats: null, $"Dit document hoort bij {string.Join(", ", DossierKey.Keys(joint.Publication))}; welk nummer bij welke vragenset hoort, staat er niet.");
        }

        var answers = geldend.Where(document => document.Publication.Soort == Soort.Antwoord).ToList();
        if (answers is [var first, ..])
        {
            CheckRepetition(lijst, first, gebreken);
        }

        if (geldend.Any(document => document.Publication.Antwoorden.Count > 0))
        {
            foreach (var rij in lijst.Rijen.Where(rij => rij.Antwoorden.Count == 0))
            {
                gebreken.Add(document: null, Gebrekcode.VraagZonderAntwoord, rij.Plaats, "Een deel van de vragen is beantwoord, deze niet.");
            }
        }
    }

    private static void CheckRepetition(Vragenlijst lijst, Geldend first, Gebrekenlijst gebreken)
    {
        var repeated = lijst.Of(first).Select(pair => pair.Rij).ToHashSet();
        if (repeated.Count == 0)
        {
            return;
        }

        foreach (var rij in lijst.Rijen.Where(rij => rij.Bron?.Publication.Soort == Soort.Vraag && !repeated.Contains(rij)))
        {
            gebreken.Add(first, Dossiergebrekcode.VraagNietHerhaald, rij.Plaats, "De vragenset heeft deze vraag, het antwoord herhaalt haar niet.");
        }
    }
}
