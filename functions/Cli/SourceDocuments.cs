namespace Kamervragen.Cli;

/// <summary>Finds publications in files and folders.</summary>
internal static class SourceDocuments
{
    private static readonly string[] MetadataNames = ["metadata.xml", "metadata_owms.xml"];
    private static readonly string[] Extensions = [".xml", ".html", ".htm", ".txt"];

    /// <summary>The publications a path holds: a file is one; a folder in KOOP's layout (<c>ID/ID.xml</c>) is one; any other folder is walked.</summary>
    public static IEnumerable<SourceDocument> Find(string path)
    {
        if (File.Exists(path))
        {
            return [OfFile(path)];
        }

        return FindInFolder(path);
    }

    private static IEnumerable<SourceDocument> FindInFolder(string folder)
    {
        if (KoopDocument(folder) is { } document)
        {
            return [document];
        }

        var files = Directory.EnumerateFiles(folder)
            .Where(file => Extensions.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase) && !IsMetadata(file))
            .Order(StringComparer.Ordinal)
            .Select(OfFile);
        var folders = Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal).SelectMany(FindInFolder);
        return files.Concat(folders);
    }

    // One publication a folder: its XML where there is one; PDF, HTML and a second metadata file say the same again.
    private static SourceDocument? KoopDocument(string folder)
    {
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
        foreach (var extension in Extensions)
        {
            var file = Path.Combine(folder, name + extension);
            if (File.Exists(file))
            {
                return new SourceDocument(file, MetadataIn(folder), name);
            }
        }

        return null;
    }

    private static SourceDocument OfFile(string file)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        var folder = Path.GetDirectoryName(Path.GetFullPath(file)) ?? string.Empty;
        var belongs = string.Equals(Path.GetFileName(folder), name, StringComparison.Ordinal);
        return new SourceDocument(file, belongs ? MetadataIn(folder) : null, name);
    }

    private static string? MetadataIn(string folder) => MetadataNames.Select(name => Path.Combine(folder, name)).FirstOrDefault(File.Exists);

    private static bool IsMetadata(string file) =>
        MetadataNames.Contains(Path.GetFileName(file), StringComparer.OrdinalIgnoreCase)
        || Path.GetFileName(file).Contains(".metadata", StringComparison.OrdinalIgnoreCase);
}
