namespace Kamervragen.Benchmarks.Parsing;

/// <summary>Finds real publications in the folder beside the checkout. They are no part of the repository.</summary>
/// <param name="folder">The folder; it need not exist.</param>
internal sealed class Corpus(string folder)
{
    /// <summary>Every XML publication, with its metadata.</summary>
    public DocumentSet? Xml() => Read(["corpus/publications", "seeds/publications"], ".xml");

    /// <summary>Every HTML page of a publication.</summary>
    public DocumentSet? Html() => Read(["corpus/publications"], ".html");

    /// <summary>Every text layer, of either extractor.</summary>
    public DocumentSet? Text() => Read(["corpus/text", "corpus/text-pypdf"], ".txt");

    private DocumentSet? Read(string[] parts, string extension)
    {
        var files = parts
            .Select(part => Path.Combine(folder, part))
            .Where(Directory.Exists)
            .SelectMany(part => Directory.EnumerateFiles(part, $"*{extension}", SearchOption.AllDirectories))
            .Where(file => !Path.GetFileName(file).StartsWith("metadata", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(Read)
            .ToList();
        return files.Count == 0 ? null : new DocumentSet("corpus", files);
    }

    private static SourceDocument Read(string file)
    {
        var metadata = Path.Combine(Path.GetDirectoryName(file)!, "metadata.xml");
        return new SourceDocument(
            Path.GetFileNameWithoutExtension(file),
            File.ReadAllBytes(file),
            File.Exists(metadata) ? File.ReadAllBytes(metadata) : []);
    }
}
