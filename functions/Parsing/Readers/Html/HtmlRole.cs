namespace Kamervragen.Parsing.Readers.Html;

/// <summary>What an element of KOOP's HTML is for.</summary>
internal enum HtmlRole
{
    /// <summary>Part of a line of text.</summary>
    Inline,

    /// <summary>Holds other elements; text in it is a paragraph.</summary>
    Vak,

    /// <summary>Not read: scripts, navigation, buttons.</summary>
    Overslaan,

    /// <summary>A header sentence.</summary>
    Kopzin,

    /// <summary>The heading of a part.</summary>
    Kop,

    /// <summary>A question.</summary>
    Vraag,

    /// <summary>An answer.</summary>
    Antwoord,

    /// <summary>A notice.</summary>
    Opmerking,

    /// <summary>An explanation.</summary>
    Toelichting,

    /// <summary>A list item.</summary>
    Item,

    /// <summary>A table row.</summary>
    Rij,

    /// <summary>A table cell.</summary>
    Cel,

    /// <summary>A line break.</summary>
    Regel,

    /// <summary>A note mark.</summary>
    Nootverwijzing,

    /// <summary>A note.</summary>
    Noot,

    /// <summary>The number at the top.</summary>
    Nummer,
}
