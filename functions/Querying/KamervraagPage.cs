using Kamervragen.Storage;

namespace Kamervragen.Querying;

/// <summary>A page of question sets.</summary>
/// <param name="Kamervragen">The sets, by key.</param>
/// <param name="Volgende">The cursor of the next page; null on the last.</param>
public sealed record KamervraagPage(IReadOnlyList<KamervraagRow> Kamervragen, string? Volgende);
