using System.Text;
using System.Xml;

namespace Kamervragen.Koop;

/// <summary>Cuts one record out of a page as a document of its own.</summary>
internal static class RecordCopy
{
    private const long MaxBytes = 1 << 20;

    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(false), CloseOutput = false };

    /// <summary>
    /// Copies the element at which the reader stands, with the namespaces in scope; afterwards the reader stands behind it.
    /// The record's position is left out: it belongs to the result, differs from search to search and is unreliable.
    /// </summary>
    /// <returns>UTF-8 bytes; null where the record is too large or too deep.</returns>
    public static byte[]? Take(XmlReader reader)
    {
        using var bytes = new MemoryStream();
        using var writer = XmlWriter.Create(bytes, Settings);
        var depth = reader.Depth;
        var fits = true;
        StartRecord(reader, writer);
        var isOpen = !reader.IsEmptyElement;
        reader.Read();
        while (isOpen && !reader.EOF && reader.Depth > depth)
        {
            fits = fits && reader.Depth - depth <= XmlLimits.MaxDepth && bytes.Length <= MaxBytes;
            if (reader.NodeType == XmlNodeType.Element && IsPosition(reader, depth))
            {
                reader.Skip();
                continue;
            }

            if (fits)
            {
                CopyNode(reader, writer);
            }

            reader.Read();
        }

        if (isOpen)
        {
            reader.Read();
        }

        if (!fits)
        {
            return null;
        }

        writer.WriteEndElement();
        writer.Flush();
        return bytes.Length <= MaxBytes ? bytes.ToArray() : null;
    }

    private static bool IsPosition(XmlReader reader, int depth) =>
        reader.Depth == depth + 1 && string.Equals(reader.LocalName, "recordPosition", StringComparison.Ordinal);

    private static void StartRecord(XmlReader reader, XmlWriter writer)
    {
        writer.WriteStartElement(reader.Prefix, reader.LocalName, reader.NamespaceURI);
        foreach (var (prefix, uri) in ((IXmlNamespaceResolver)reader).GetNamespacesInScope(XmlNamespaceScope.ExcludeXml))
        {
            if (prefix.Length > 0)
            {
                writer.WriteAttributeString("xmlns", prefix, null, uri);
            }
            else if (uri.Length > 0 && reader.Prefix.Length > 0)
            {
                writer.WriteAttributeString("xmlns", uri);
            }
        }

        CopyAttributes(reader, writer);
    }

    private static void CopyNode(XmlReader reader, XmlWriter writer)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Element:
                writer.WriteStartElement(reader.Prefix, reader.LocalName, reader.NamespaceURI);
                CopyAttributes(reader, writer);
                if (reader.IsEmptyElement)
                {
                    writer.WriteEndElement();
                }

                break;
            case XmlNodeType.EndElement:
                writer.WriteFullEndElement();
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace:
                writer.WriteString(Clean(reader.Value));
                break;
            default:
                break;
        }
    }

    private static void CopyAttributes(XmlReader reader, XmlWriter writer)
    {
        while (reader.MoveToNextAttribute())
        {
            if (!string.Equals(reader.NamespaceURI, "http://www.w3.org/2000/xmlns/", StringComparison.Ordinal))
            {
                writer.WriteAttributeString(reader.Prefix, reader.LocalName, reader.NamespaceURI, Clean(reader.Value));
            }
        }

        reader.MoveToElement();
    }

    /// <summary>A reference to a character that XML does not have must not cost the page, nor get into the archive.</summary>
    private static string Clean(string text)
    {
        StringBuilder? clean = null;
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (!XmlConvert.IsXmlChar(text[i]))
            {
                clean ??= new StringBuilder(text);
                clean[i] = '\uFFFD';
            }
        }

        return clean?.ToString() ?? text;
    }
}
