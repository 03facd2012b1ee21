using Kamervragen.Querying.Filters;

namespace Kamervragen.Querying.Exports;

/// <summary>Which file a caller asks for.</summary>
/// <param name="Kind">What the lines are.</param>
/// <param name="Format">The form of the file.</param>
/// <param name="Filter">Which sets.</param>
public sealed record ExportRequest(ExportKind Kind, ExportFormat Format, KamervraagFilter Filter)
{
    /// <summary>The names of all files: <c>kamervragen.csv</c>.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. from kind in Enum.GetValues<ExportKind>() from format in Enum.GetValues<ExportFormat>() select NameOf(kind, format)];

    /// <summary>The name of a file.</summary>
    public static string NameOf(ExportKind kind, ExportFormat format) => $"{kind}.{format}".ToLowerInvariant();

    /// <summary>Reads a request.</summary>
    /// <param name="name">The name of the file in the address.</param>
    /// <param name="parameters">The parameters of the request: those of a filter, no others.</param>
    /// <returns>Null where there is no such file.</returns>
    /// <exception cref="BadQueryException">A parameter is unknown, or its value cannot be.</exception>
    public static ExportRequest? Read(string name, QueryParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        foreach (var kind in Enum.GetValues<ExportKind>())
        {
            foreach (var format in Enum.GetValues<ExportFormat>())
            {
                if (NameOf(kind, format) == name)
                {
                    var filter = KamervraagFilter.Read(parameters);
                    parameters.RefuseOthers();
                    return new ExportRequest(kind, format, filter);
                }
            }
        }

        return null;
    }
}
