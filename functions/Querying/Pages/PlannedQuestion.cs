using Kamervragen.Dossiers;

namespace Kamervragen.Querying.Pages;

/// <summary>A question of the dossier with its place on the page.</summary>
/// <param name="Index">Its place in the list, from 0.</param>
/// <param name="Row">The question with its answer.</param>
/// <param name="Place">Where it stands on the page; anchors are unique within it.</param>
/// <param name="AnswerPlace">Where its own answer stands.</param>
internal sealed record PlannedQuestion(int Index, VraagAntwoord Row, Anchor Place, Anchor AnswerPlace)
{
    /// <summary>What the page calls it: <c>Vraag 3</c>.</summary>
    public string Name => string.IsNullOrWhiteSpace(Row.Nummer) ? "Vraag zonder nummer" : $"Vraag {Row.Nummer}";

    /// <summary>The same within a sentence: <c>vraag 3</c>.</summary>
    public string NameInText => "v" + Name[1..];
}
