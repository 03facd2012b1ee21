namespace Kamervragen.Storage;

/// <summary>Moments as a table takes them.</summary>
internal static class TableMoment
{
    /// <summary>The first moment of the Table service; an earlier one is refused, also the default of the type.</summary>
    public static readonly DateTimeOffset First = new(1601, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The moment, in UTC, or <see cref="First"/> where it is earlier: a source may print any year.</summary>
    public static DateTimeOffset Of(DateTimeOffset moment) => moment < First ? First : moment.ToUniversalTime();
}
