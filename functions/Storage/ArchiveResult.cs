namespace Kamervragen.Storage;

/// <summary>What storing a document came to.</summary>
/// <param name="BlobName">The blob that holds this content.</param>
/// <param name="Versie">The hash of document and metadata: 16 hexadecimal digits.</param>
/// <param name="IsNew">False where the newest archived version already had this content: nothing was written.</param>
public sealed record ArchiveResult(string BlobName, string Versie, bool IsNew);
