namespace Kamervragen.Ingestion;

/// <summary>How the sweep goes about its work; section <c>Sweep</c> of the configuration.</summary>
public sealed class SweepOptions
{
    /// <summary>The name of the configuration section.</summary>
    public const string Section = "Sweep";

    /// <summary>How long the trigger has before the sweep looks after a document.</summary>
    public TimeSpan Grace { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>The most documents looked after in one run; the rest follows in the next.</summary>
    public int MaxDocuments { get; set; } = 2_000;

    /// <summary>After how long a run hands over to the next.</summary>
    public TimeSpan MaxDuration { get; set; } = TimeSpan.FromMinutes(4);
}
