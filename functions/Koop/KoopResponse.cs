using System.Net;

namespace Kamervragen.Koop;

/// <summary>A complete answer of the source that no retry would change.</summary>
internal sealed record KoopResponse(Uri Url, HttpStatusCode Status, ReadOnlyMemory<byte> Body)
{
    public Uri? Location { get; init; }

    public string? ETag { get; init; }

    public DateTimeOffset? LastModified { get; init; }

    public bool IsSuccess => (int)Status is >= 200 and < 300;

    public bool IsRedirect => Location is not null && (int)Status is 301 or 302 or 303 or 307 or 308;
}
