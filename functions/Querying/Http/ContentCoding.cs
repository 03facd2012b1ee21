using System.IO.Compression;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Kamervragen.Querying.Http;

/// <summary>How a body is compressed, as the caller accepts it. Both hosts run functions without a pipeline of ours, so the answer does it itself.</summary>
public sealed class ContentCoding
{
    private readonly Func<Stream, Stream>? _compress;

    private ContentCoding(string? name, Func<Stream, Stream>? compress) => (Name, _compress) = (name, compress);

    /// <summary>As it is.</summary>
    public static ContentCoding None { get; } = new(null, null);

    /// <summary>Brotli, at its fastest: the body is made anew for each request.</summary>
    public static ContentCoding Brotli { get; } = new("br", body => new BrotliStream(body, CompressionLevel.Fastest, leaveOpen: true));

    /// <summary>Gzip, at its fastest.</summary>
    public static ContentCoding Gzip { get; } = new("gzip", body => new GZipStream(body, CompressionLevel.Fastest, leaveOpen: true));

    /// <summary>The value of <c>Content-Encoding</c>; null for none.</summary>
    public string? Name { get; }

    /// <summary>The coding that a caller likes best by <c>Accept-Encoding</c>: brotli before gzip where both are equal, none where neither is named.</summary>
    public static ContentCoding Choose(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var accepted = request.Headers.AcceptEncoding;
        if (StringValues.IsNullOrEmpty(accepted))
        {
            return None;
        }

        var (brotli, gzip) = (0.0, 0.0);
        foreach (var coding in request.GetTypedHeaders().AcceptEncoding)
        {
            var quality = coding.Quality ?? 1;
            brotli = Is(coding.Value, "br") ? quality : brotli;
            gzip = Is(coding.Value, "gzip") ? quality : gzip;
        }

        return brotli > 0 && brotli >= gzip ? Brotli : gzip > 0 ? Gzip : None;
    }

    /// <summary>A stream that writes compressed into another; disposing it ends the body and leaves the other open.</summary>
    /// <param name="body">Where the bytes go.</param>
    public Stream Wrap(Stream body) => _compress is null ? body : _compress(body);

    /// <summary>A body in this coding.</summary>
    public ReadOnlyMemory<byte> Encode(ReadOnlyMemory<byte> body)
    {
        if (_compress is null)
        {
            return body;
        }

        using var buffer = new MemoryStream();
        using (var compressed = _compress(buffer))
        {
            compressed.Write(body.Span);
        }

        return buffer.GetBuffer().AsMemory(0, (int)buffer.Length);
    }

    private static bool Is(StringSegment value, string name) => value.Equals(name, StringComparison.OrdinalIgnoreCase);
}
