namespace Kamervragen.Querying.Lijsten;

/// <summary>A page of question sets.</summary>
/// <param name="Kamervragen">The sets, in the order asked for.</param>
/// <param name="Volgende">The cursor of the next page; null on the last.</param>
/// <param name="Totaal">How many sets fit the filter, on all pages together.</param>
public sealed record KamervraagPage(IReadOnlyList<KamervraagInLijst> Kamervragen, string? Volgende, int Totaal);
