using Kamervragen.Koop;

namespace Kamervragen.Ingestion;

/// <summary>
/// A month of times of change, UTC. The source lists by Dutch days, so it is asked for a day more on either side.
/// </summary>
internal sealed record MonthSpan(DateOnly First, DateTimeOffset Start, DateTimeOffset End)
{
    private const int Margin = 2;

    public static MonthSpan Of(DateOnly day)
    {
        var first = new DateOnly(day.Year, day.Month, 1);
        return new MonthSpan(first, At(first), At(first.AddMonths(1)));
    }

    /// <summary>The searches that list it.</summary>
    public IEnumerable<KoopQuery> Queries => Publicatienamen.All.Select(name => new KoopQuery(name, First.AddDays(-1), First.AddMonths(1)));

    /// <summary>
    /// Whether a listed change is of a day that was asked for in addition. One whose time of change lies elsewhere altogether is
    /// listed in no other month, so it counts for this one.
    /// </summary>
    public bool IsOfNeighbour(DateTimeOffset moment) =>
        (moment >= Start.AddDays(-Margin) && moment < Start) || (moment >= End && moment < End.AddDays(Margin));

    private static DateTimeOffset At(DateOnly day) => new(day, TimeOnly.MinValue, TimeSpan.Zero);
}
