namespace Kamervragen.Storage;

/// <summary>The blob containers of the pipeline.</summary>
public static class ContainerNames
{
    /// <summary>The documents as published; each new blob here triggers the parser, so nothing else is ever written here.</summary>
    public const string Publications = "publications";

    /// <summary>What KOOP said beside each document: the record of the search, and <c>metadata.xml</c> where it was needed.</summary>
    public const string Metadata = "metadata";

    /// <summary>Texts of a row that would not fit in a table entity (1 MiB).</summary>
    public const string Texts = "teksten";

    /// <summary>The rows of all question sets in one blob, from which a program starts that has to search them.</summary>
    public const string Overview = "overzicht";

    /// <summary>Every container, as they are created.</summary>
    public static IReadOnlyList<string> All { get; } = [Publications, Metadata, Texts, Overview];
}
