using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace Kamervragen.Querying.Tests.Feeds;

/// <summary>Reads a feed as a stranger does, and checks what RFC 4287 asks of every feed.</summary>
internal sealed class Atom
{
    private static readonly XNamespace Namespace = "http://www.w3.org/2005/Atom";

    private Atom(XElement feed) => Feed = feed;

    public XElement Feed { get; }

    public IReadOnlyList<XElement> Entries => [.. Feed.Elements(Namespace + "entry")];

    public string Updated => Text(Feed, "updated");

    public static Atom Read(ReadOnlyMemory<byte> body)
    {
        using var reader = XmlReader.Create(new MemoryStream(body.ToArray()), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        var feed = XDocument.Load(reader).Root!;
        Assert.Equal(Namespace + "feed", feed.Name);
        Assert.NotEmpty(Text(feed.Element(Namespace + "author")!, "name"));
        var atom = new Atom(feed);
        Assert.All(atom.Entries.Prepend(feed), CheckHead);
        Assert.Single(Hrefs(feed, "self"));
        Assert.All(atom.Entries, entry => Assert.NotEmpty(Hrefs(entry, "alternate")));
        Assert.Equal(atom.Entries.Count, atom.Entries.Select(entry => Text(entry, "id")).Distinct(StringComparer.Ordinal).Count());
        return atom;
    }

    public static string Text(XElement parent, string name) => parent.Elements(Namespace + name).Single().Value;

    public static IReadOnlyList<string> Hrefs(XElement parent, string rel) =>
        [.. parent.Elements(Namespace + "link").Where(link => (string?)link.Attribute("rel") == rel).Select(link => (string)link.Attribute("href")!)];

    private static void CheckHead(XElement element)
    {
        Assert.Matches("^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", Text(element, "id"));
        Assert.NotEmpty(Text(element, "title"));
        Assert.True(DateTimeOffset.TryParseExact(Text(element, "updated"), "yyyy-MM-dd'T'HH:mm:ss.FFF'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _));
        var links = element.Elements(Namespace + "link").Select(link => ((string?)link.Attribute("rel"), (string?)link.Attribute("type"))).ToList();
        Assert.Equal(links.Count, links.Distinct().Count());
        Assert.All(element.Elements(Namespace + "link"), link => Assert.True(Uri.TryCreate((string?)link.Attribute("href"), UriKind.Absolute, out var uri) && uri.Scheme.StartsWith("http", StringComparison.Ordinal)));
    }
}
