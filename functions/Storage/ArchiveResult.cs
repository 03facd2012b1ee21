namespace Kamervragen.Storage;

/// <summary>What storing a document came to.</summary>
/// <param name="BlobName">The blob that holds this content.</param>
/// <param name="Versie">The hash of document and metadata: 16 hexadecimal digits.</param>
/// <param name="IsNew">False where the newest archived version already had this content: nothing was written.</param>
public sealed record ArchiveResult(string BlobName, string Versie, bool IsNew)
{
    /// <summary>
    /// Whether the content was archived for this very change of the source, now or by an earlier try that was cut off. The
    /// ledger counts by this, so that a version is counted once however often its try is repeated.
    /// </summary>
    public bool IsForThisChange { get; init; }
}
