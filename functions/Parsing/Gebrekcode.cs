namespace Kamervragen.Parsing;

/// <summary>The stable codes of <see cref="Gebrek.Code"/>. A code is never renamed; readers filter on it.</summary>
public static class Gebrekcode
{
    /// <summary>The document cannot be read at all: not XML where XML is claimed, not a publication, over a limit.</summary>
    public const string Onleesbaar = "onleesbaar";

    /// <summary>An answer whose number no question has.</summary>
    public const string AntwoordZonderVraag = "antwoord-zonder-vraag";

    /// <summary>A question without an answer in a document that answers.</summary>
    public const string VraagZonderAntwoord = "vraag-zonder-antwoord";

    /// <summary>The same number stands above two questions, or above two answers.</summary>
    public const string DubbelNummer = "dubbel-nummer";

    /// <summary>A heading that can be read in more than one way; the printed form is kept.</summary>
    public const string OnduidelijkeGroep = "onduidelijke-groep";

    /// <summary>A part without a printed number.</summary>
    public const string Ongenummerd = "ongenummerd";

    /// <summary>A date that cannot exist or cannot be read.</summary>
    public const string OnmogelijkeDatum = "onmogelijke-datum";

    /// <summary>The text and the metadata disagree about a date.</summary>
    public const string DatumVerschil = "datum-verschil";

    /// <summary>The text and the metadata disagree about something else.</summary>
    public const string MetadataVerschil = "metadata-verschil";

    /// <summary>Text that fits no part of the grammar; it is kept in <see cref="Publication.Overig"/>.</summary>
    public const string TekstBuitenGrammatica = "tekst-buiten-grammatica";

    /// <summary>The header sentence could not be read as one.</summary>
    public const string KopOnleesbaar = "kop-onleesbaar";

    /// <summary>A note without a mark in the text, or a mark without a note.</summary>
    public const string LosseNoot = "losse-noot";

    /// <summary>Bytes or characters that cannot stand in a text; they are replaced or left out.</summary>
    public const string OngeldigeTekens = "ongeldige-tekens";
}
