namespace Kamervragen.Cost;

/// <summary>Calls to storage that one step makes.</summary>
/// <param name="TableCalls">Calls to tables; a transaction is one.</param>
/// <param name="BlobWrites">Blobs written, and lists of blobs asked for: they cost the same.</param>
/// <param name="BlobReads">Blobs read.</param>
internal sealed record Calls(long TableCalls, long BlobWrites, long BlobReads);
