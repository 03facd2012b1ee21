namespace Azure.Data.Tables.Internal;

/// <summary>Fetches the page of a token.</summary>
internal delegate Task<Page<T>> PageSource<T>(string? token, int? size, bool async, CancellationToken cancellationToken);
