using System.Globalization;
using System.Security.Cryptography;

namespace KoopReplica;

/// <summary>The folder that is served, read again where its files have changed.</summary>
internal sealed class PublicationFolder(string folder, PublicationHistory history)
{
    private static readonly string[] Manifestations = ["html", "metadata", "metadataowms", "odt", "pdf", "xml"];

    private readonly Lock _gate = new();
    private readonly Dictionary<string, (FileStamp[] Stamps, StoredPublication Publication)> _read = new(StringComparer.Ordinal);
    private volatile Dictionary<string, StoredPublication> _publications = new(StringComparer.Ordinal);
    private volatile IReadOnlyList<StoredPublication> _lastLook = [];

    /// <summary>How many there were at the last look.</summary>
    public int Count => _publications.Count;

    /// <summary>All as they were at the last look, in the order of their ids.</summary>
    public IReadOnlyList<StoredPublication> LastLook => _lastLook;

    /// <summary>A publication as it was at the last look.</summary>
    public StoredPublication? Find(string id) => _publications.GetValueOrDefault(id);

    /// <summary>Looks at names, sizes and dates of all files and reads what differs from the last look.</summary>
    public IReadOnlyList<StoredPublication> Look()
    {
        lock (_gate)
        {
            var publications = new List<StoredPublication>();
            var present = new HashSet<string>(StringComparer.Ordinal);
            foreach (var directory in new DirectoryInfo(folder).EnumerateDirectories().OrderBy(d => d.Name, StringComparer.Ordinal))
            {
                var stamps = Stamps(directory);
                if (stamps.Length == 0)
                {
                    continue;
                }

                present.Add(directory.Name);
                publications.Add(Take(directory, stamps, publications.Count + 1));
            }

            foreach (var gone in _read.Keys.Where(id => !present.Contains(id)).ToList())
            {
                _read.Remove(gone);
            }

            history.EndLook();
            _publications = publications.ToDictionary(publication => publication.Id, StringComparer.Ordinal);
            return _lastLook = publications;
        }
    }

    private static FileStamp[] Stamps(DirectoryInfo directory) =>
    [
        .. Manifestations
            .Select(manifestation => new FileInfo(
                Path.Combine(directory.FullName, StoredPublication.FileNameOf(directory.Name, manifestation))))
            .Where(file => file.Exists)
            .Select(file => new FileStamp(file.FullName, file.Length, file.LastWriteTimeUtc)),
    ];

    private StoredPublication Take(DirectoryInfo directory, FileStamp[] stamps, int number)
    {
        if (!_read.TryGetValue(directory.Name, out var known) || !known.Stamps.SequenceEqual(stamps))
        {
            known = (stamps, Read(directory.Name, stamps, number));
        }
        else if (known.Publication.Number != number)
        {
            known = (stamps, known.Publication with { Number = number });
        }

        _read[directory.Name] = known;
        return known.Publication;
    }

    private StoredPublication Read(string id, FileStamp[] stamps, int number)
    {
        var files = Manifestations
            .Select(manifestation => (manifestation, name: StoredPublication.FileNameOf(id, manifestation)))
            .Select(file => (file.manifestation, stamp: stamps.FirstOrDefault(
                stamp => string.Equals(Path.GetFileName(stamp.Path), file.name, StringComparison.Ordinal))))
            .Where(file => file.stamp is not null)
            .ToDictionary(file => file.manifestation, file => file.stamp!.Path, StringComparer.Ordinal);
        var metadata = (files.TryGetValue("metadata", out var path) ? MetadataValues.Read(File.ReadAllBytes(path)) : null)
            ?? MetadataValues.FromId(id);
        var modified = history.ModifiedOf(id, Hash(files), AsPublished(metadata, stamps));
        return new StoredPublication(id, number, metadata, modified, files);
    }

    private static DateTimeOffset AsPublished(MetadataValues metadata, FileStamp[] stamps)
    {
        foreach (var name in (ReadOnlySpan<string>)["DCTERMS.modified", "DCTERMS.available", "DCTERMS.issued"])
        {
            if (DateTimeOffset.TryParse(
                metadata.First(name),
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
                out var moment))
            {
                return moment;
            }
        }

        return new DateTimeOffset(stamps.Max(stamp => stamp.Written));
    }

    private static string Hash(Dictionary<string, string> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (_, path) in files.OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            hash.AppendData(File.ReadAllBytes(path));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private sealed record FileStamp(string Path, long Length, DateTime Written);
}
