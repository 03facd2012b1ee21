namespace Kamervragen.Parsing.Blocks;

/// <summary>The parts a body consists of.</summary>
internal enum PartKind
{
    /// <summary>No part is open; text goes to <see cref="Publication.Overig"/>.</summary>
    Geen,

    /// <summary>A question or a group of them.</summary>
    Vraag,

    /// <summary>An answer or a group of them.</summary>
    Antwoord,

    /// <summary>The text of a notice.</summary>
    Mededeling,

    /// <summary>The explanation at the end.</summary>
    Toelichting,

    /// <summary>Loose text in the reaction of an older publication: a notice where there are no answers.</summary>
    Reactie,
}
