using System.Xml;
using System.Xml.Linq;

namespace KoopReplica;

/// <summary>The flat name–scheme–value list of a <c>metadata.xml</c>.</summary>
internal sealed class MetadataValues
{
    private readonly IReadOnlyList<(string Name, string Scheme, string Content)> _values;

    private MetadataValues(IReadOnlyList<(string Name, string Scheme, string Content)> values) => _values = values;

    /// <summary>Reads a file; null where it is none or cannot be read as one.</summary>
    public static MetadataValues? Read(byte[] xml)
    {
        try
        {
            var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
            using var reader = XmlReader.Create(new MemoryStream(xml), settings);
            var root = XElement.Load(reader);
            return root.Name.LocalName is not "metadata_gegevens"
                ? null
                : new MetadataValues([.. root.Elements().Select(element => (
                    element.Attribute("name")?.Value ?? "",
                    element.Attribute("scheme")?.Value ?? "",
                    element.Attribute("content")?.Value.Trim() ?? ""))]);
        }
        catch (XmlException)
        {
            // A collection with one broken file is still a collection; what the id says is served for it.
            return null;
        }
    }

    /// <summary>What the id of a publication says: which of the two kinds it is.</summary>
    public static MetadataValues FromId(string id) => new(
    [
        ("DC.identifier", "OVERHEIDop.ParlID", id),
        ("OVERHEIDop.publicationName", "", id.StartsWith("kv-", StringComparison.Ordinal)
            ? "Kamervragen zonder antwoord"
            : "Kamervragen (Aanhangsel)"),
    ]);

    /// <summary>The values of a name, in order, without empty ones; the case of names differs by year.</summary>
    public IEnumerable<string> All(string name) => _values
        .Where(value => value.Name.Equals(name, StringComparison.OrdinalIgnoreCase) && value.Content.Length > 0)
        .Select(value => value.Content);

    /// <summary>The values of a name with their schemes.</summary>
    public IEnumerable<(string Scheme, string Content)> WithSchemes(string name) => _values
        .Where(value => value.Name.Equals(name, StringComparison.OrdinalIgnoreCase) && value.Content.Length > 0)
        .Select(value => (value.Scheme, value.Content));

    public string? First(string name) => All(name).FirstOrDefault();
}
