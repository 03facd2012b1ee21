namespace Kamervragen.Querying.Http;

/// <summary>How long answers keep. After that a cache asks again with the ETag, which costs one call to storage and no body.</summary>
public static class CacheControl
{
    /// <summary>Lists and figures: a minute. The source is looked at every few minutes, so nobody sees them later than that by much.</summary>
    public const string List = "public, max-age=60";

    /// <summary>One dossier or document: five minutes. It changes a few times in its life.</summary>
    public const string Dossier = "public, max-age=300";

    /// <summary>The change feed: kept, but asked for each time, as its reader waits for what is new.</summary>
    public const string Feed = "public, no-cache";

    /// <summary>Errors, and what is true at this moment only: not kept.</summary>
    public const string None = "no-store";
}
