namespace Kamervragen.Parsing.Readers;

/// <summary>Names of elements to meanings.</summary>
internal static class XmlTags
{
    /// <summary>The meaning of an element.</summary>
    public static XmlTag Of(string name) => name switch
    {
        "al" or "p" => XmlTag.Al,
        "nadruk" or "sup" or "sub" or "inf" or "intref" or "b" or "i" or "u" or "cur" or "vet" or "br" => XmlTag.Inline,
        "extref" => XmlTag.Extref,
        "vraag" => XmlTag.Vraag,
        "antwoord" => XmlTag.Antwoord,
        "nr" or "nummer" => XmlTag.Nr,
        "li" => XmlTag.Li,
        "li.nr" => XmlTag.LiNr,
        "noot" => XmlTag.Noot,
        "noot.nr" => XmlTag.NootNr,
        "noot.al" => XmlTag.NootAl,
        "nootref" => XmlTag.Nootref,
        "tussenkop" => XmlTag.Tussenkop,
        "row" or "tr" => XmlTag.Rij,
        "entry" or "td" or "th" => XmlTag.Cel,
        _ => OfEnvelope(name),
    };

    private static XmlTag OfEnvelope(string name) => name switch
    {
        "officiele-publicatie" or "vraagdoc" or "kamerwrk" or "kamervragen" => XmlTag.Publicatie,
        "meta" => XmlTag.Meta,
        "tekstregel" or "vergaderjaar" => XmlTag.Tekstregel,
        "kamervraagnummer" or "vraagnummer" or "aanhangselnummer" => XmlTag.Nummer,
        "titel" => XmlTag.Titel,
        "kamervraagomschrijving" or "omschr" => XmlTag.Omschrijving,
        "kamervraagonderwerp" or "onderwerp" => XmlTag.Onderwerp,
        "datum" => XmlTag.Datum,
        "organisatie" => XmlTag.Organisatie,
        "naam" => XmlTag.Naam,
        "voornaam" => XmlTag.Voornaam,
        "achternaam" => XmlTag.Achternaam,
        "kamervraagopmerking" => XmlTag.Opmerking,
        "toelicht" or "toelichting" => XmlTag.Toelichting,
        "reactie" => XmlTag.Reactie,
        _ => XmlTag.Vak,
    };
}
