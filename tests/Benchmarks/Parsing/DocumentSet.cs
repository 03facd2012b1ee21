namespace Kamervragen.Benchmarks.Parsing;

/// <summary>Documents that are measured together.</summary>
/// <param name="Origin">Where they are from: <c>corpus</c> or <c>generated</c>.</param>
/// <param name="Documents">The documents.</param>
internal sealed record DocumentSet(string Origin, IReadOnlyList<SourceDocument> Documents)
{
    /// <summary>Bytes of all documents, without their metadata.</summary>
    public long Bytes => Documents.Sum(document => (long)document.Bytes.Length);
}
