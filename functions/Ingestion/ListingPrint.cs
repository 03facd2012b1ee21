using System.Security.Cryptography;
using System.Text;
using Kamervragen.Koop;

namespace Kamervragen.Ingestion;

/// <summary>The hash of what a window lists. The same listing twice means that nothing happened, and an idle poll need look no further.</summary>
internal sealed class ListingPrint
{
    private readonly List<string> _lines = [];

    public void Add(KoopRecord record) => _lines.Add($"{record.Id} {record.Modified.UtcTicks}\n");

    /// <summary>The hash so far: 16 hexadecimal digits, whatever the order of the records.</summary>
    public override string ToString()
    {
        _lines.Sort(StringComparer.Ordinal);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var line in _lines)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(line));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }
}
