using System.Linq.Expressions;
using Azure.Data.Tables.Internal;
using Azure.Data.Tables.Models;

namespace Azure.Data.Tables;

public partial class TableServiceClient
{
    /// <summary>A filter with the values quoted: <c>$"TableName eq {name}"</c>.</summary>
    public static string CreateQueryFilter(FormattableString filter) => TableClient.CreateQueryFilter(filter);

    /// <summary>A filter from a condition: <c>table => table.Name == name</c>.</summary>
    /// <exception cref="NotSupportedException">The service cannot evaluate the condition.</exception>
    public static string CreateQueryFilter(Expression<Func<TableItem, bool>> filter) => FilterTranslator.Translate(filter)!;

    /// <summary>The tables of the account.</summary>
    /// <param name="filter">A filter on <c>TableName</c>; all tables where <c>null</c>.</param>
    /// <param name="maxPerPage">At most so many tables a page.</param>
    /// <param name="cancellationToken">Ends the query.</param>
    public virtual Pageable<TableItem> Query(
        string? filter = null, int? maxPerPage = null, CancellationToken cancellationToken = default) =>
        new SyncPages<TableItem>(Source(filter), maxPerPage, cancellationToken);

    /// <inheritdoc cref="Query(string, int?, CancellationToken)"/>
    public virtual Pageable<TableItem> Query(
        FormattableString filter, int? maxPerPage = null, CancellationToken cancellationToken = default) =>
        Query(CreateQueryFilter(filter), maxPerPage, cancellationToken);

    /// <inheritdoc cref="Query(string, int?, CancellationToken)"/>
    public virtual Pageable<TableItem> Query(
        Expression<Func<TableItem, bool>> filter, int? maxPerPage = null, CancellationToken cancellationToken = default) =>
        Query(CreateQueryFilter(filter), maxPerPage, cancellationToken);

    /// <inheritdoc cref="Query(string, int?, CancellationToken)"/>
    public virtual AsyncPageable<TableItem> QueryAsync(
        string? filter = null, int? maxPerPage = null, CancellationToken cancellationToken = default) =>
        new AsyncPages<TableItem>(Source(filter), maxPerPage, cancellationToken);

    /// <inheritdoc cref="Query(string, int?, CancellationToken)"/>
    public virtual AsyncPageable<TableItem> QueryAsync(
        FormattableString filter, int? maxPerPage = null, CancellationToken cancellationToken = default) =>
        QueryAsync(CreateQueryFilter(filter), maxPerPage, cancellationToken);

    /// <inheritdoc cref="Query(string, int?, CancellationToken)"/>
    public virtual AsyncPageable<TableItem> QueryAsync(
        Expression<Func<TableItem, bool>> filter, int? maxPerPage = null, CancellationToken cancellationToken = default) =>
        QueryAsync(CreateQueryFilter(filter), maxPerPage, cancellationToken);

    private PageSource<TableItem> Source(string? filter) => async (token, size, async, cancellationToken) =>
    {
        var query = TableOperations.Query(filter, size, null) + ContinuationToken.TableParameters(token);
        var response = await TableOperations.ReadAsync(_account, "Tables", query, Accepted.Read, async, cancellationToken);
        return Page<TableItem>.FromValues(PageReader.ReadTables(response), ContinuationToken.OfTables(response), response);
    };
}
