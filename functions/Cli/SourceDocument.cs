using Kamervragen.Parsing;

namespace Kamervragen.Cli;

/// <summary>One publication on disk: its document, and the metadata beside it.</summary>
/// <param name="Path">The document.</param>
/// <param name="MetadataPath">The metadata; null where there is none.</param>
/// <param name="Id">The id to use where the document names none: the name it came under.</param>
internal sealed record SourceDocument(string Path, string? MetadataPath, string Id)
{
    /// <summary>Reads and parses it; what cannot be read becomes a publication that says so.</summary>
    public Publication Parse()
    {
        try
        {
            var publication = PublicationParser.Parse(File.ReadAllBytes(Path), ReadMetadata(out var flaw), Id);
            return flaw is null ? publication : publication with { Gebreken = [.. publication.Gebreken, flaw] };
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new Publication { Id = Id, Gebreken = [new Gebrek(Gebrekcode.Onleesbaar, null, $"Het bestand is niet te lezen: {exception.Message}")] };
        }
    }

    private KoopMetadata ReadMetadata(out Gebrek? flaw)
    {
        flaw = null;
        try
        {
            return MetadataPath is null ? KoopMetadata.Empty : KoopMetadataReader.Read(File.ReadAllBytes(MetadataPath));
        }
        catch (FormatException exception)
        {
            flaw = new Gebrek(Gebrekcode.MetadataVerschil, "metadata", $"De metadata zijn niet te lezen: {exception.Message}");
            return KoopMetadata.Empty;
        }
    }
}
