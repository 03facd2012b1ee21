namespace Kamervragen.Koop;

/// <summary>A search for everything of one publication name that was modified in a range of days.</summary>
/// <param name="Publicatienaam">The name as KOOP writes it; see <see cref="Publicatienamen"/>.</param>
/// <param name="ModifiedFrom">The first day, inclusive. The source knows days only, so poll with an overlap.</param>
/// <param name="ModifiedTo">The last day, inclusive; null for no end.</param>
public sealed record KoopQuery(string Publicatienaam, DateOnly ModifiedFrom, DateOnly? ModifiedTo = null);
