using Kamervragen.Querying.Filters;

namespace Kamervragen.Querying.Lijsten;

/// <summary>What a caller asks of the list of question sets.</summary>
public sealed record Lijstvraag
{
    /// <summary>The most sets on a page.</summary>
    public const int MaxLimit = 500;

    /// <summary>The sets on a page where the caller does not say.</summary>
    public const int DefaultLimit = 100;

    /// <summary>Which sets.</summary>
    public KamervraagFilter Filter { get; init; } = KamervraagFilter.None;

    /// <summary>In which order.</summary>
    public Sortering Sortering { get; init; } = Sortering.NieuwsteEerst;

    /// <summary>The most sets on the page.</summary>
    public int Limit { get; init; } = DefaultLimit;

    /// <summary>The last set of the page before; null for the first page.</summary>
    internal PageCursor? Cursor { get; init; }

    /// <summary>The list of which this is a page: the same for all its pages, whatever their size.</summary>
    internal string Lijst => $"kamervragen?{Filter.Key}&sorteer={Sortering.Naam}";

    /// <summary>The question as one text: equal texts get equal pages from equal overviews on one day.</summary>
    public string Key => $"{Lijst}&limit={Limit}&na={Cursor?.Day} {Cursor?.After}";

    /// <summary>Reads all parameters of a request for a list.</summary>
    /// <exception cref="BadQueryException">A parameter is unknown or cannot be, or the cursor is of another list.</exception>
    public static Lijstvraag Read(QueryParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var question = new Lijstvraag
        {
            Filter = KamervraagFilter.Read(parameters),
            Sortering = Sortering.Read(parameters),
            Limit = parameters.Number("limit", 1, MaxLimit) ?? DefaultLimit,
        };
        var cursor = parameters.One("cursor", PageCursor.MaxLength);
        parameters.RefuseOthers();
        return cursor is null ? question : question with { Cursor = PageCursor.Decode(cursor, question.Lijst) };
    }
}
