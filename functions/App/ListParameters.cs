using System.Globalization;
using Kamervragen.Querying;
using Microsoft.AspNetCore.Http;

namespace Kamervragen.App;

/// <summary>The parameters of a list, read from the address; what is unknown or unreadable is refused with a sentence.</summary>
/// <param name="Jaar">The year.</param>
/// <param name="Limit">The most sets on the page, or null.</param>
/// <param name="Cursor">Where the page before ended, or null.</param>
internal sealed record ListParameters(int Jaar, int? Limit, string? Cursor)
{
    private static readonly string[] Known = ["jaar", "limit", "cursor"];

    public static ListParameters Read(IQueryCollection query)
    {
        if (query.Keys.FirstOrDefault(name => !Known.Contains(name, StringComparer.OrdinalIgnoreCase)) is { } unknown)
        {
            throw new BadQueryException($"De parameter '{unknown}' bestaat niet; mogelijk zijn {string.Join(", ", Known)}.");
        }

        return new ListParameters(
            Number(query, "jaar") ?? throw new BadQueryException("Geef een jaar, bijvoorbeeld /api/kamervragen?jaar=2024."),
            Number(query, "limit"),
            Single(query, "cursor"));
    }

    private static int? Number(IQueryCollection query, string name) => Single(query, name) switch
    {
        null => null,
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => number,
        var text => throw new BadQueryException($"De waarde '{text}' van '{name}' is geen getal."),
    };

    private static string? Single(IQueryCollection query, string name) => query[name] switch
    {
        { Count: 0 } => null,
        { Count: 1 } values => values[0],
        _ => throw new BadQueryException($"De parameter '{name}' staat er meer dan één keer; geef hem één keer."),
    };
}
