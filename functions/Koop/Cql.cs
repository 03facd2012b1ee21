namespace Kamervragen.Koop;

/// <summary>Writes searches in the query language of the source.</summary>
internal static class Cql
{
    private const string Area = "c.product-area==officielepublicaties";

    public static string Write(KoopQuery query)
    {
        var upTo = query.ModifiedTo is { } to ? $" and dt.modified<={Quote(Day(to))}" : "";
        return $"{Area} and w.publicatienaam=={Quote(query.Publicatienaam)} and dt.modified>={Quote(Day(query.ModifiedFrom))}{upTo}";
    }

    /// <summary>Everything that names a question set.</summary>
    public static string Write(string vraagnummer) => $"{Area} and w.vraagnummer=={Quote(vraagnummer)}";

    /// <summary>The same search, in the order of modification.</summary>
    public static string Sorted(string search) => $"{search} sortBy dt.modified/sort.ascending";

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd");

    /// <summary>A quoted term is a term whatever it holds: brackets, blanks, words of the language.</summary>
    private static string Quote(string value) =>
        $"\"{value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
