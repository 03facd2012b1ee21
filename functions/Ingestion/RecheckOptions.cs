namespace Kamervragen.Ingestion;

/// <summary>How open question sets are looked up again; section <c>Recheck</c> of the configuration.</summary>
public sealed class RecheckOptions
{
    /// <summary>The name of the configuration section.</summary>
    public const string Section = "Recheck";

    /// <summary>The most question sets asked for in one run; the rest follows in the next.</summary>
    public int MaxSets { get; set; } = 100;

    /// <summary>After how long a run hands over to the next.</summary>
    public TimeSpan MaxDuration { get; set; } = TimeSpan.FromMinutes(4);
}
