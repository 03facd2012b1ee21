namespace KoopReplica;

/// <summary>The namespaces of an answer, with the prefixes of the real service.</summary>
internal static class SruNamespaces
{
    public const string Sru = "http://docs.oasis-open.org/ns/search-ws/sruResponse";
    public const string Gzd = "http://standaarden.overheid.nl/sru";
    public const string Wetgeving = "http://standaarden.overheid.nl/wetgeving/";
    public const string Dcterms = "http://purl.org/dc/terms/";
    public const string Cup = "http://standaarden.overheid.nl/cup/data";
    public const string Collectie = "http://standaarden.overheid.nl/collectie/";
    public const string Diagnostic = "http://docs.oasis-open.org/ns/search-ws/diagnostic";

    /// <summary>Prefix and namespace, in the order in which the real service declares them.</summary>
    public static IReadOnlyList<(string Prefix, string Uri)> All { get; } =
    [
        ("overheidwetgeving", Wetgeving),
        ("dcterms", Dcterms),
        ("cd", Cup),
        ("sru", Sru),
        ("gzd", Gzd),
        ("diag", Diagnostic),
        ("facet", "http://docs.oasis-open.org/ns/search-ws/facetedResults"),
        ("c", Collectie),
    ];
}
