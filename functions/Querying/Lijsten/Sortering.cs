using Kamervragen.Querying.Filters;
using Kamervragen.Querying.Overzichten;

namespace Kamervragen.Querying.Lijsten;

/// <summary>The order of a list: by a day, and by key within the day. A set without the day comes before all others, or after them in descending order.</summary>
/// <param name="Datum">Which day.</param>
/// <param name="Aflopend">Whether the latest comes first.</param>
public sealed record Sortering(Datumsoort Datum, bool Aflopend)
{
    private static readonly Sortering[] All =
    [
        new(Datumsoort.Ingediend, Aflopend: false),
        new(Datumsoort.Ingediend, Aflopend: true),
        new(Datumsoort.Beantwoord, Aflopend: false),
        new(Datumsoort.Beantwoord, Aflopend: true),
    ];

    /// <summary>The order where the caller does not say: the newest questions first.</summary>
    public static Sortering NieuwsteEerst { get; } = new(Datumsoort.Ingediend, Aflopend: true);

    /// <summary>As a parameter has it: <c>-ingediend</c>.</summary>
    public string Naam => (Aflopend ? "-" : "") + Datum.ToString().ToLowerInvariant();

    /// <summary>Reads parameter <c>sorteer</c>.</summary>
    /// <exception cref="BadQueryException">There is no such order.</exception>
    public static Sortering Read(QueryParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        return parameters.One("sorteer") switch
        {
            null => NieuwsteEerst,
            var text => Array.Find(All, order => string.Equals(order.Naam, text, StringComparison.OrdinalIgnoreCase))
                ?? throw new BadQueryException(
                    $"De waarde '{QueryParameters.Echo(text)}' van 'sorteer' kan niet; mogelijk zijn {string.Join(", ", All.Select(order => order.Naam))}."),
        };
    }

    /// <summary>The list of an overview that is in this order, forwards or backwards.</summary>
    internal Koplijst ListOf(Overzicht overview) => Datum == Datumsoort.Beantwoord ? overview.PerBeantwoord : overview.PerIngediend;
}
