using System.Runtime.InteropServices;
using System.Xml;

namespace Kamervragen.Koop;

/// <summary>How XML of the source is read: no DTD, nothing fetched, bounded in size and depth.</summary>
internal static class XmlLimits
{
    /// <summary>The deepest real document of the collection has about fifteen levels.</summary>
    public const int MaxDepth = 200;

    /// <param name="xml">The bytes.</param>
    /// <param name="checkCharacters">Whether a reference to a character that XML does not have is an error of the whole document.</param>
    public static XmlReader Open(ReadOnlyMemory<byte> xml, bool checkCharacters = true) => XmlReader.Create(
        AsStream(xml),
        new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = Math.Max(1, xml.Length),
            MaxCharactersFromEntities = 1024,
            CheckCharacters = checkCharacters,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            IgnoreWhitespace = true,
            CloseInput = true,
        });

    private static MemoryStream AsStream(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out var array) && array.Array is not null
            ? new MemoryStream(array.Array, array.Offset, array.Count, writable: false)
            : new MemoryStream(bytes.ToArray(), writable: false);
}
