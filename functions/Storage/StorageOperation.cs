namespace Kamervragen.Storage;

/// <summary>Names what a call to storage does, without what it does it to.</summary>
internal static class StorageOperation
{
    /// <summary>The name of an operation.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="path">The path.</param>
    /// <param name="query">The query string.</param>
    /// <returns>One of a dozen words: <c>read</c>, <c>write</c>, <c>query</c>, <c>transaction</c> and so on.</returns>
    public static string Of(string method, string path, string query)
    {
        if (path.EndsWith("/$batch", StringComparison.Ordinal))
        {
            return "transaction";
        }

        if (query.Contains("comp=list", StringComparison.Ordinal))
        {
            return "list";
        }

        var isCollection = path.EndsWith("()", StringComparison.Ordinal);
        var isContainer = query.Contains("restype=container", StringComparison.Ordinal);
        return method.ToUpperInvariant() switch
        {
            "GET" when isCollection => "query",
            "GET" => "read",
            "HEAD" => "properties",
            "PUT" when isContainer => "create",
            "PUT" => "write",
            "POST" when path.EndsWith("/Tables", StringComparison.Ordinal) => "create",
            "POST" => "add",
            "PATCH" or "MERGE" => "merge",
            "DELETE" => "delete",
            _ => "other",
        };
    }
}
