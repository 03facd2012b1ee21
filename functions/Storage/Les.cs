namespace Kamervragen.Storage;

/// <summary>What a document has learnt about itself from a question set whose metadata names it as an answer (OVERHEIDop.aanhangsel).</summary>
/// <param name="Vraagnummer">The number of the question set.</param>
/// <param name="Van">The id of the document that says so; only that one can take it back.</param>
public sealed record Les(string Vraagnummer, string Van);
