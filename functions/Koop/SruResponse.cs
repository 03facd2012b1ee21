namespace Kamervragen.Koop;

/// <summary>One answer of the search, as far as paging and errors go; its records apart.</summary>
/// <param name="Total">numberOfRecords, an estimate.</param>
/// <param name="HasNext">Whether it says that more follows.</param>
/// <param name="Records">The records as raw XML; null for one that is too large or too deep to keep.</param>
/// <param name="Diagnostic">What the source objects to, if anything.</param>
internal sealed record SruResponse(int? Total, bool HasNext, IReadOnlyList<byte[]?> Records, SruDiagnostic? Diagnostic);
