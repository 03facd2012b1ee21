namespace Kamervragen.Koop;

/// <summary>A record of a search that could not be read; the rest of its page could.</summary>
/// <param name="Position">Its place in the result, counted from 1.</param>
/// <param name="Id">The document id, where that much could be read.</param>
/// <param name="Reason">One sentence.</param>
/// <param name="RecordXml">The record as far as it is XML; empty where it is too large to keep.</param>
public sealed record KoopRecordProblem(int Position, string? Id, string Reason, ReadOnlyMemory<byte> RecordXml);
