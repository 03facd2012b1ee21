using System.Security.Cryptography;
using System.Text;

namespace Kamervragen.Querying.Feeds;

/// <summary>
/// Ids that depend on nothing but what they name: not on the address of this site, which can move, nor on the moment. Each is
/// a UUID of version 8 (RFC 9562) over the SHA-256 of the name.
/// </summary>
internal static class FeedId
{
    private const int Length = 16;

    /// <summary>The id of a thing.</summary>
    /// <param name="kind">What kind of thing.</param>
    /// <param name="name">Its name among those.</param>
    public static Uri Of(string kind, string name)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes($"kamervragen {kind} {name}")).AsSpan(0, Length);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Uri($"urn:uuid:{new Guid(bytes, bigEndian: true):D}");
    }
}
