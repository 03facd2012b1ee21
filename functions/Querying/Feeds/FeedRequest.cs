using Kamervragen.Querying.Filters;

namespace Kamervragen.Querying.Feeds;

/// <summary>Which feed of changes a caller asks for.</summary>
public sealed record FeedRequest
{
    /// <summary>The most entries on a page.</summary>
    public const int MaxLimit = 500;

    /// <summary>The entries on a page where the caller does not say.</summary>
    public const int DefaultLimit = 50;

    private FeedRequest(KamervraagFilter filter, int? limit) => (Filter, Limit) = (filter, limit ?? DefaultLimit);

    /// <summary>Which sets.</summary>
    public KamervraagFilter Filter { get; }

    /// <summary>The most entries on the page.</summary>
    public int Limit { get; }

    /// <summary>The last entry of the page before; null for the first page.</summary>
    internal PageCursor? Cursor { get; private init; }

    /// <summary>The feed of which this is a page.</summary>
    internal string Feed => $"atom?{Filter.Key}";

    /// <summary>The address of a page.</summary>
    /// <param name="cursor">The cursor of the page; null for the first.</param>
    internal string PathOf(PageCursor? cursor) => Path("api/kamervragen.atom", cursor);

    /// <summary>The address of the same list as JSON.</summary>
    internal string JsonPath => Path("api/kamervragen", cursor: null, withLimit: false);

    /// <summary>Reads the parameters of a request: those of a filter, <c>limit</c> and <c>cursor</c>, no others.</summary>
    /// <exception cref="BadQueryException">A parameter is unknown or cannot be, or the cursor is of another feed.</exception>
    public static FeedRequest Read(QueryParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var request = new FeedRequest(KamervraagFilter.Read(parameters), parameters.Number("limit", 1, MaxLimit));
        var cursor = parameters.One("cursor", PageCursor.MaxLength);
        parameters.RefuseOthers();
        return cursor is null ? request : request with { Cursor = PageCursor.Decode(cursor, request.Feed) };
    }

    private string Path(string path, PageCursor? cursor, bool withLimit = true)
    {
        List<string> parameters =
        [
            .. Filter.Key.Length > 0 ? [Filter.Key] : Array.Empty<string>(),
            .. withLimit && Limit != DefaultLimit ? [$"limit={Limit}"] : Array.Empty<string>(),
            .. cursor is not null ? [$"cursor={cursor.Encode()}"] : Array.Empty<string>(),
        ];
        return parameters.Count == 0 ? path : $"{path}?{string.Join('&', parameters)}";
    }
}
