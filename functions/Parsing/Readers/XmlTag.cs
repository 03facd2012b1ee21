namespace Kamervragen.Parsing.Readers;

/// <summary>The elements that mean something, whatever the age of the schema calls them.</summary>
internal enum XmlTag : byte
{
    /// <summary>An element of no meaning to us inside a line of text.</summary>
    Inline,

    /// <summary>An element of no meaning to us that holds others.</summary>
    Vak,

    /// <summary>The root, or what stands for it.</summary>
    Publicatie,

    /// <summary>An element of metadata.</summary>
    Meta,

    /// <summary>A line of the letterhead.</summary>
    Tekstregel,

    /// <summary>The number at the top.</summary>
    Nummer,

    /// <summary>The title of an older publication.</summary>
    Titel,

    /// <summary>A header sentence.</summary>
    Omschrijving,

    /// <summary>The subject in a header sentence.</summary>
    Onderwerp,

    /// <summary>A date with an ISO attribute.</summary>
    Datum,

    /// <summary>A ministry with an abbreviation.</summary>
    Organisatie,

    /// <summary>A person.</summary>
    Naam,

    /// <summary>A first name, sometimes with the prefix of the surname.</summary>
    Voornaam,

    /// <summary>A surname.</summary>
    Achternaam,

    /// <summary>A question.</summary>
    Vraag,

    /// <summary>An answer.</summary>
    Antwoord,

    /// <summary>The text of a notice.</summary>
    Opmerking,

    /// <summary>An explanation.</summary>
    Toelichting,

    /// <summary>The reaction in an older publication.</summary>
    Reactie,

    /// <summary>The heading of a part.</summary>
    Nr,

    /// <summary>A paragraph.</summary>
    Al,

    /// <summary>A heading inside a part.</summary>
    Tussenkop,

    /// <summary>A list item.</summary>
    Li,

    /// <summary>The label of a list item.</summary>
    LiNr,

    /// <summary>A table row.</summary>
    Rij,

    /// <summary>A table cell.</summary>
    Cel,

    /// <summary>A note.</summary>
    Noot,

    /// <summary>The number of a note.</summary>
    NootNr,

    /// <summary>A paragraph of a note.</summary>
    NootAl,

    /// <summary>A reference to a note that stands elsewhere.</summary>
    Nootref,

    /// <summary>A link.</summary>
    Extref,
}
