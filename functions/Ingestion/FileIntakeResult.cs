using Kamervragen.Storage;

namespace Kamervragen.Ingestion;

/// <summary>What storing a file came to.</summary>
/// <param name="Entry">What was stored.</param>
/// <param name="Archived">Where, and whether it was new.</param>
public sealed record FileIntakeResult(ArchiveEntry Entry, ArchiveResult Archived);
