namespace Kamervragen.Ingestion;

/// <summary>What one poll did.</summary>
public sealed record PollResult
{
    /// <summary>Records in the windows.</summary>
    public int Gevonden { get; init; }

    /// <summary>New versions put into the archive.</summary>
    public int Nieuw { get; init; }

    /// <summary>Listed as changed, with the content that was there already.</summary>
    public int Ongewijzigd { get; init; }

    /// <summary>Documents that could not be had and wait for another try.</summary>
    public int Geparkeerd { get; init; }

    /// <summary>Whether everything in the windows has been dealt with; if not, the next poll goes on.</summary>
    public bool Volledig { get; init; }

    /// <summary>Whether old documents were left at the source because too many archived ones wait for the parser.</summary>
    public bool Ingehouden { get; init; }

    /// <summary>Whether another poller was at work: this one stopped without harm.</summary>
    public bool AndereInstantie { get; init; }

    /// <summary>Why searches failed, one sentence each; empty where none did.</summary>
    public IReadOnlyList<string> Fouten { get; init; } = [];
}
