namespace Kamervragen.Parsing.Readers.Text;

/// <summary>What a line of a text layer is.</summary>
internal enum LineKind : byte
{
    /// <summary>Running text.</summary>
    Tekst,

    /// <summary>A heading.</summary>
    Kop,

    /// <summary>The rest of a heading that is too long for one line, which is read with it.</summary>
    Kopvervolg,

    /// <summary>Page furniture.</summary>
    Meubilair,

    /// <summary>Page furniture that ends a page.</summary>
    Voet,

    /// <summary>The same, with the first words of the next page glued to it: two lines, when they are cut.</summary>
    GelijmdeVoet,

    /// <summary>The printed document id.</summary>
    Id,

    /// <summary>Part of a note at the foot of a page.</summary>
    Noot,
}
