using Kamervragen.Parsing;

namespace Kamervragen.Benchmarks.Parsing;

/// <summary>A document in memory, with what KOOP says beside it.</summary>
/// <param name="Id">The name it came under.</param>
/// <param name="Bytes">The document.</param>
/// <param name="Metadata">The bytes of its metadata; empty where there is none.</param>
internal sealed record SourceDocument(string Id, byte[] Bytes, byte[] Metadata)
{
    /// <summary>The metadata, read once and not measured, as the pipeline keeps it.</summary>
    public KoopMetadata Known { get; } = Metadata.Length == 0 ? KoopMetadata.Empty : KoopMetadataReader.Read(Metadata);
}
