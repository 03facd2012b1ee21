namespace Kamervragen.Parsing;

/// <summary>Reads KOOP's metadata in each of its three forms, told apart by the root element.</summary>
public static class KoopMetadataReader
{
    /// <summary>Reads <c>metadata.xml</c> (<c>metadata_gegevens</c>), <c>metadata_owms.xml</c> (<c>owms-metadata</c>) or one record of the search (<c>sru:record</c>).</summary>
    /// <param name="xml">The bytes.</param>
    /// <exception cref="FormatException">Not well-formed, or none of the three; the message says which.</exception>
    public static KoopMetadata Read(ReadOnlyMemory<byte> xml) => throw new NotSupportedException($"{xml.Length}");

    /// <summary>One metadata of two: <paramref name="first"/> rules, <paramref name="second"/> fills what it lacks.</summary>
    public static KoopMetadata Merge(KoopMetadata first, KoopMetadata second) => throw new NotSupportedException($"{first} {second}");
}
