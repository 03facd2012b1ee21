using System.Xml;

namespace Kamervragen.Koop;

/// <summary>Tells XML from what a source may send in its place.</summary>
internal static class XmlCheck
{
    /// <summary>Reads a document to its end without keeping anything of it.</summary>
    /// <returns>What is wrong, as the end of a sentence; null where it is well-formed and no page of HTML.</returns>
    public static string? FindFault(ReadOnlyMemory<byte> xml)
    {
        try
        {
            using var reader = XmlLimits.Open(xml);
            reader.MoveToContent();
            if (reader.LocalName.Equals("html", StringComparison.OrdinalIgnoreCase))
            {
                return "is a page of HTML";
            }

            while (reader.Read())
            {
                if (reader.Depth > XmlLimits.MaxDepth)
                {
                    return $"is nested more than {XmlLimits.MaxDepth} deep";
                }
            }

            return null;
        }
        catch (XmlException fault)
        {
            return $"is not well-formed XML (line {fault.LineNumber}: {fault.Message.TrimEnd('.')})";
        }
    }
}
