using System.Text;
using System.Xml;
using AngleSharp.Html.Parser;
using Kamervragen.Benchmarks.Measuring;
using Kamervragen.Parsing;

namespace Kamervragen.Benchmarks.Parsing;

/// <summary>The pipeline's reader, and the least that any reader of the same bytes would have to do.</summary>
internal static class Baselines
{
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    /// <summary>Bytes and metadata to finished publications.</summary>
    public static Contender Ours(DocumentSet set) => new("ours", () =>
    {
        var sum = 0L;
        foreach (var document in set.Documents)
        {
            var publication = PublicationParser.Parse(document.Bytes, document.Known, document.Id);
            sum += publication.Vragen.Count + publication.Antwoorden.Count + publication.Noten.Count + publication.Id.Length;
        }

        return sum;
    });

    /// <summary>The same, and the metadata read from its bytes as well.</summary>
    public static Contender OursWithMetadata(DocumentSet set) => new("ours", () =>
    {
        var sum = 0L;
        foreach (var document in set.Documents)
        {
            var metadata = document.Metadata.Length == 0 ? KoopMetadata.Empty : KoopMetadataReader.Read(document.Metadata);
            var publication = PublicationParser.Parse(document.Bytes, metadata, document.Id);
            sum += publication.Vragen.Count + publication.Antwoorden.Count + publication.Noten.Count + publication.Id.Length;
        }

        return sum;
    });

    /// <summary>A bare <see cref="XmlReader"/> that reads every text node.</summary>
    public static Contender XmlText(DocumentSet set) => new("XmlReader", () => set.Documents.Sum(document => XmlText(document.Bytes)));

    /// <summary>The same over the metadata too, every attribute of which is read.</summary>
    public static Contender XmlTextWithMetadata(DocumentSet set) =>
        new("XmlReader", () => set.Documents.Sum(document => XmlText(document.Bytes) + XmlAttributes(document.Metadata)));

    /// <summary>A <see cref="StreamReader"/> that reads every line.</summary>
    public static Contender Lines(DocumentSet set) => new("StreamReader", () =>
    {
        var sum = 0L;
        foreach (var document in set.Documents)
        {
            using var reader = new StreamReader(new MemoryStream(document.Bytes), Encoding.UTF8);
            while (reader.ReadLine() is { } line)
            {
                sum += line.Length;
            }
        }

        return sum;
    });

    /// <summary>AngleSharp's own parse, of text that was decoded in the quickest way there is.</summary>
    public static Contender HtmlTree(DocumentSet set) => new("AngleSharp", () =>
    {
        var sum = 0L;
        foreach (var document in set.Documents)
        {
            using var tree = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(document.Bytes));
            sum += tree.DocumentElement.ChildElementCount;
        }

        return sum;
    });

    private static long XmlText(byte[] bytes)
    {
        var sum = 0L;
        using var reader = XmlReader.Create(new MemoryStream(bytes), Settings);
        while (reader.Read())
        {
            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
            {
                sum += reader.Value.Length;
            }
        }

        return sum;
    }

    private static long XmlAttributes(byte[] bytes)
    {
        if (bytes.Length == 0)
        {
            return 0;
        }

        var sum = 0L;
        using var reader = XmlReader.Create(new MemoryStream(bytes), Settings);
        while (reader.Read())
        {
            while (reader.MoveToNextAttribute())
            {
                sum += reader.Value.Length;
            }
        }

        return sum;
    }
}
