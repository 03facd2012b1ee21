using Kamervragen.Parsing;

namespace Kamervragen.Dossiers;

/// <summary>A document whose text rules, with the ids of all documents that carry the same.</summary>
/// <param name="Document">The document.</param>
/// <param name="Dragers">The ids of the document and of the other forms and versions of it, oldest first.</param>
internal sealed record Geldend(DossierDocument Document, IReadOnlyList<string> Dragers)
{
    public Publication Publication => Document.Publication;

    public string Id => Document.Publication.Id;

    /// <summary>Whether it was read from a form that keeps the text whole; a text layer glues, hyphenates and interrupts.</summary>
    public bool IsRijk => Publication.Formaat > Formaat.Tekst;
}
