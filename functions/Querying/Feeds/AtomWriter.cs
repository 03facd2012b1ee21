using System.Globalization;
using System.Text;
using System.Xml;

namespace Kamervragen.Querying.Feeds;

/// <summary>Writes feeds as XML. Everything is encoded, and what XML cannot hold becomes U+FFFD.</summary>
public static class AtomWriter
{
    /// <summary>The type of the result.</summary>
    public const string ContentType = "application/atom+xml; charset=utf-8";

    private const string Atom = "http://www.w3.org/2005/Atom";
    private const string Author = "Kamervragen, uit de officiële publicaties";

    // Characters are checked, and replaced, before they get here: a text that has slipped through must be an error and not a broken feed.
    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        CheckCharacters = true,
        NewLineHandling = NewLineHandling.Entitize,
    };

    /// <summary>A feed as UTF-8.</summary>
    public static ReadOnlyMemory<byte> Write(AtomFeed feed)
    {
        ArgumentNullException.ThrowIfNull(feed);
        using var buffer = new MemoryStream();
        using (var xml = XmlWriter.Create(buffer, Settings))
        {
            xml.WriteStartElement("feed", Atom);
            xml.WriteAttributeString("xml", "lang", ns: null, "nl");
            WriteHead(xml, feed.Id, feed.Title, feed.Updated, feed.Links);
            xml.WriteStartElement("author", Atom);
            WriteText(xml, "name", Author);
            xml.WriteEndElement();
            foreach (var entry in feed.Entries)
            {
                WriteEntry(xml, entry);
            }

            xml.WriteEndElement();
        }

        return buffer.ToArray();
    }

    private static void WriteEntry(XmlWriter xml, AtomEntry entry)
    {
        xml.WriteStartElement("entry", Atom);
        WriteHead(xml, entry.Id, entry.Title, entry.Updated, entry.Links);
        if (entry.Published is { } published)
        {
            WriteText(xml, "published", Moment(published));
        }

        foreach (var category in entry.Categories)
        {
            xml.WriteStartElement("category", Atom);
            xml.WriteAttributeString("term", XmlText.Clean(category));
            xml.WriteEndElement();
        }

        WriteText(xml, "summary", entry.Summary);
        xml.WriteEndElement();
    }

    private static void WriteHead(XmlWriter xml, Uri id, string title, DateTimeOffset updated, IReadOnlyList<AtomLink> links)
    {
        WriteText(xml, "id", id.OriginalString);
        WriteText(xml, "title", title);
        WriteText(xml, "updated", Moment(updated));
        foreach (var link in links)
        {
            xml.WriteStartElement("link", Atom);
            xml.WriteAttributeString("rel", link.Rel);
            xml.WriteAttributeString("type", link.Type);
            xml.WriteAttributeString("href", link.Href.AbsoluteUri);
            xml.WriteEndElement();
        }
    }

    private static void WriteText(XmlWriter xml, string name, string text) => xml.WriteElementString(name, Atom, XmlText.Clean(text));

    private static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFF'Z'", CultureInfo.InvariantCulture);
}
