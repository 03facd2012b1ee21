namespace Kamervragen.Storage;

/// <summary>The tables of the pipeline; <c>docs/tables.md</c> describes their columns.</summary>
public static class TableNames
{
    /// <summary>One flat row per question set. PartitionKey: year; RowKey: key of the dossier.</summary>
    public const string Kamervragen = "Kamervragen";

    /// <summary>One row per question with its answer, and row <c>000</c> with the rest of the dossier. PartitionKey: key of the dossier.</summary>
    public const string VraagAntwoorden = "VraagAntwoorden";

    /// <summary>One row per document of a dossier. PartitionKey: key of the dossier; RowKey: document id.</summary>
    public const string Publicaties = "Publicaties";

    /// <summary>One row per document: its current version and the dossiers it is filed under. PartitionKey: document id.</summary>
    public const string Documenten = "Documenten";

    /// <summary>What the poller knows of the source: its cursor, what it has seen, what it will try again.</summary>
    public const string Ledger = "Ledger";

    /// <summary>What has changed, in order, and the latest of each question set. One partition.</summary>
    public const string Wijzigingen = "Wijzigingen";

    /// <summary>Every table, as they are created.</summary>
    public static IReadOnlyList<string> All { get; } = [Kamervragen, VraagAntwoorden, Publicaties, Documenten, Ledger, Wijzigingen];
}
