namespace KoopReplica;

/// <summary>One publication of the folder.</summary>
/// <param name="Id">The name of its folder.</param>
/// <param name="Number">Its place in the whole collection; what KOOP gives as the record's position, whatever was searched for.</param>
/// <param name="Metadata">Its <c>metadata.xml</c>, or what its id says.</param>
/// <param name="Modified">When it was last modified, UTC.</param>
/// <param name="Files">Path of the file by manifestation: xml, html, pdf, odt, metadata, metadataowms.</param>
internal sealed record StoredPublication(
    string Id, int Number, MetadataValues Metadata, DateTimeOffset Modified, IReadOnlyDictionary<string, string> Files)
{
    /// <summary>The folder of the repository that holds it: <c>ah-tk/20202021</c>, <c>kv-tk/2020</c>, <c>ah/onopgemaakt</c>.</summary>
    public string Area { get; } = AreaOf(Id);

    public string ModifiedDay => Modified.ToString("yyyy-MM-dd");

    /// <summary>Where the repository keeps one form of it, from the root of the server.</summary>
    public string PathOf(string manifestation) =>
        $"/frbr/officielepublicaties/{Area}/{Id}/1/{manifestation}/{FileNameOf(Id, manifestation)}";

    public static string FileNameOf(string id, string manifestation) => manifestation switch
    {
        "metadata" => "metadata.xml",
        "metadataowms" => "metadata_owms.xml",
        _ => $"{id}.{manifestation}",
    };

    private static string AreaOf(string id)
    {
        var parts = id.Split('-');
        var names = parts.TakeWhile(part => part.Length > 0 && part.All(char.IsAsciiLetterLower)).ToArray();
        if (names.Length <= 1 || names.Length == parts.Length)
        {
            return $"{parts[0]}/onopgemaakt";
        }

        var year = string.Concat(parts[names.Length].TakeWhile(char.IsAsciiDigit));
        return $"{string.Join('-', names)}/{(year.Length > 0 ? year : "overig")}";
    }
}
