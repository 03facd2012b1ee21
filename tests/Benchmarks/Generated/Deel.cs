namespace Kamervragen.Benchmarks.Generated;

/// <summary>One question or answer.</summary>
/// <param name="IsVraag">Whether it is a question.</param>
/// <param name="Nummer">Its number.</param>
/// <param name="Alineas">Its paragraphs.</param>
/// <param name="Noot">The note at the end of its last paragraph; null where there is none.</param>
internal sealed record Deel(bool IsVraag, int Nummer, IReadOnlyList<string> Alineas, string? Noot)
{
    /// <summary>The heading as printed.</summary>
    public string Kop => $"{(IsVraag ? "Vraag" : "Antwoord")} {Nummer}";
}
