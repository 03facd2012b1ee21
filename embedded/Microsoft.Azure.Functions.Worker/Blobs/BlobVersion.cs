using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Azure;
using Azure.Storage.Blobs.Models;

namespace Microsoft.Azure.Functions.Worker.Blobs;

/// <summary>A blob as it was when it was found: its name, its ETag, and what its name gave to the tokens of the path.</summary>
internal sealed record BlobVersion(string Container, string Name, ETag ETag, BlobType Type, IReadOnlyDictionary<string, string> Tokens)
{
    /// <summary>Tells this version from every other blob and version; half of a SHA-256, so that a million of them fit in memory.</summary>
    public UInt128 Key { get; } = KeyOf(Container, Name, ETag);

    // A listing gives the ETag bare, a response header gives it in quotation marks.
    public static UInt128 KeyOf(string container, string name, ETag etag)
    {
        var text = $"{container}\n{name}\n{etag.ToString().Trim('"')}";
        return BinaryPrimitives.ReadUInt128BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}
