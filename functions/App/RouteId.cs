namespace Kamervragen.App;

/// <summary>An id as it stands in an address.</summary>
internal static class RouteId
{
    /// <summary>Decodes the one character that routing leaves encoded: a slash within an id.</summary>
    public static string Decode(string value) => value.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
}
