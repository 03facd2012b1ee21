namespace Kamervragen.Dossiers;

/// <summary>
/// The stable codes of what does not fit between the documents of a dossier, beside those of
/// <see cref="Parsing.Gebrekcode"/>. A code is never renamed; readers filter on it.
/// </summary>
public static class Dossiergebrekcode
{
    /// <summary>A question reads differently where an answer or notice repeats it.</summary>
    public const string VraagVerschilt = "vraag-verschilt";

    /// <summary>A question that an answer or notice repeats, but the question set does not have.</summary>
    public const string VraagNietInVragenset = "vraag-niet-in-vragenset";

    /// <summary>A question of the set that the first answer does not repeat.</summary>
    public const string VraagNietHerhaald = "vraag-niet-herhaald";

    /// <summary>An answer to several question sets at once; which number belongs to which set is not printed.</summary>
    public const string GezamenlijkAntwoord = "gezamenlijk-antwoord";
}
