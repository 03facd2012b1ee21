namespace Kamervragen.Storage;

/// <summary>The questions of one set, all of one moment: never some of before a change and some of after it.</summary>
/// <param name="Sleutel">The key of the dossier.</param>
/// <param name="Vragen">The questions with their answers, in order; none for a set without numbered questions.</param>
public sealed record DossierVragen(string Sleutel, IReadOnlyList<VraagAntwoordRow> Vragen);
