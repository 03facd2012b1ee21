namespace Kamervragen.Parsing.Blocks;

/// <summary>What a reader recognised; every format gives the same kinds.</summary>
internal enum BlockKind
{
    /// <summary>The document id, printed or in the document's own metadata.</summary>
    Id,

    /// <summary>A line that names the parliamentary year.</summary>
    Vergaderjaar,

    /// <summary>The number at the top: aanhangselnummer or vraagnummer.</summary>
    Nummer,

    /// <summary>The title of an older publication.</summary>
    Titel,

    /// <summary>A header sentence; its <see cref="Block.Kop"/> holds what the format marks up in it.</summary>
    Kopzin,

    /// <summary>A part begins, by the structure of the document.</summary>
    Begin,

    /// <summary>A part ends, by the structure of the document.</summary>
    Einde,

    /// <summary>A printed heading.</summary>
    Kop,

    /// <summary>A paragraph.</summary>
    Alinea,

    /// <summary>A list item, label included.</summary>
    Item,

    /// <summary>A table row, cells separated by tabs.</summary>
    Rij,

    /// <summary>A note mark taken out of the text before it; the text is the key of the note.</summary>
    Nootverwijzing,

    /// <summary>A note; <see cref="Block.Sleutel"/> is what marks refer to.</summary>
    Noot,

    /// <summary>Page furniture: letterhead, footer, page number.</summary>
    Meubilair,
}
