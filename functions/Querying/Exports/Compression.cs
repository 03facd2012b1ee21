using System.IO.Compression;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Kamervragen.Querying.Exports;

/// <summary>The compression of a stream that a caller asks for by <c>Accept-Encoding</c>.</summary>
internal static class Compression
{
    private const string Brotli = "br";
    private const string Gzip = "gzip";

    // The better one first: it is taken where the caller likes both as much.
    private static readonly string[] Offered = [Brotli, Gzip];

    /// <summary>The coding to use; null for none.</summary>
    public static string? Choose(HttpRequest request)
    {
        var accepted = request.GetTypedHeaders().AcceptEncoding;
        var best = Offered.MaxBy(coding => Quality(accepted, coding));
        return best is not null && Quality(accepted, best) > 0 ? best : null;
    }

    /// <summary>A stream that compresses into another, which it leaves open; fast rather than small, as the text is made meanwhile.</summary>
    public static Stream Open(Stream output, string coding) => coding == Brotli
        ? new BrotliStream(output, CompressionLevel.Fastest, leaveOpen: true)
        : new GZipStream(output, CompressionLevel.Fastest, leaveOpen: true);

    private static double Quality(IList<StringWithQualityHeaderValue> accepted, string coding)
    {
        var named = accepted.FirstOrDefault(value => value.Value.Equals(coding, StringComparison.OrdinalIgnoreCase));
        return (named ?? accepted.FirstOrDefault(value => value.Value.Equals("*", StringComparison.Ordinal))) is { } found ? found.Quality ?? 1 : 0;
    }
}
