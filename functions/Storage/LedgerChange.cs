namespace Kamervragen.Storage;

/// <summary>What one step of a poll adds to the ledger, in one transaction with the cursor.</summary>
public sealed record LedgerChange
{
    /// <summary>The most documents that one change may name, so that it fits in a transaction.</summary>
    public const int MaxDocuments = 33;

    /// <summary>Versions now dealt with: archived, or found unchanged.</summary>
    public IReadOnlyList<SeenVersion> Seen { get; init; } = [];

    /// <summary>What has been archived and is still to be taken into the tables.</summary>
    public IReadOnlyList<Werk> Work { get; init; } = [];

    /// <summary>Documents that wait from now on, or wait longer.</summary>
    public IReadOnlyList<ParkedDocument> Parked { get; init; } = [];

    /// <summary>Documents that no longer wait.</summary>
    public IReadOnlyList<string> Released { get; init; } = [];
}
