namespace Kamervragen.Querying.Feeds;

/// <summary>A link of a feed or an entry.</summary>
/// <param name="Rel">What it is to it: <c>alternate</c>, <c>self</c>, <c>next</c>.</param>
/// <param name="Type">The media type behind it.</param>
/// <param name="Href">The address, absolute.</param>
public sealed record AtomLink(string Rel, string Type, Uri Href)
{
    /// <summary>The type of a feed.</summary>
    public const string Atom = "application/atom+xml";

    /// <summary>The type of a page.</summary>
    public const string Html = "text/html";

    /// <summary>The type of the API.</summary>
    public const string Json = "application/json";
}
