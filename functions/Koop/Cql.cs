namespace Kamervragen.Koop;

/// <summary>Writes searches in the query language of the source.</summary>
internal static class Cql
{
    public static string Write(KoopQuery query, bool sorted)
    {
        var upTo = query.ModifiedTo is { } to ? $" and dt.modified<={Quote(Day(to))}" : "";
        var order = sorted ? " sortBy dt.modified/sort.ascending" : "";
        return "c.product-area==officielepublicaties"
            + $" and w.publicatienaam=={Quote(query.Publicatienaam)}"
            + $" and dt.modified>={Quote(Day(query.ModifiedFrom))}{upTo}{order}";
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd");

    /// <summary>A quoted term is a term whatever it holds: brackets, blanks, words of the language.</summary>
    private static string Quote(string value) =>
        $"\"{value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
