namespace Kamervragen.Querying.Cijfers;

/// <summary>Counts and times of the question sets that fit a filter.</summary>
/// <param name="Totaal">Of all of them.</param>
/// <param name="PerJaar">By the year of the day that the filter is about; a set without that day is in none.</param>
/// <param name="PerMinisterie">By ministry; a set that concerns two counts for both.</param>
/// <param name="PerPartij">By party; a set of members of two parties counts for both.</param>
public sealed record Statistiek(
    Cijferrij Totaal, IReadOnlyList<Cijferrij> PerJaar, IReadOnlyList<Cijferrij> PerMinisterie, IReadOnlyList<Cijferrij> PerPartij);
