using System.Globalization;
using System.Linq.Expressions;
using Azure.Data.Tables.Internal;

namespace Azure.Data.Tables;

public partial class TableClient
{
    /// <summary>A filter with the values quoted: <c>$"PartitionKey eq {year}"</c>.</summary>
    /// <exception cref="ArgumentException">A value has no form in a filter.</exception>
    public static string CreateQueryFilter(FormattableString filter) => filter is null
        ? null!
        : string.Format(CultureInfo.InvariantCulture, filter.Format, [.. filter.GetArguments().Select(FilterLiteral.OfArgument)]);

    /// <summary>A filter from a condition: <c>row => row.PartitionKey == year</c>; <c>null</c> for one that always holds.</summary>
    /// <exception cref="NotSupportedException">The service cannot evaluate the condition.</exception>
    public static string CreateQueryFilter<T>(Expression<Func<T, bool>> filter) => FilterTranslator.Translate(filter)!;

    /// <summary>Reads a row.</summary>
    /// <typeparam name="T"><see cref="TableEntity"/>, or a class with a parameterless constructor.</typeparam>
    /// <param name="partitionKey">The partition.</param>
    /// <param name="rowKey">The key within the partition.</param>
    /// <param name="select">The columns to read; all where <c>null</c>.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="RequestFailedException">The row does not exist (404), or the service refused otherwise.</exception>
    public virtual Response<T> GetEntity<T>(
        string partitionKey, string rowKey, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity =>
        Sync.Result(GetAsync<T>(partitionKey, rowKey, select, async: false, cancellationToken));

    /// <inheritdoc cref="GetEntity"/>
    public virtual Task<Response<T>> GetEntityAsync<T>(
        string partitionKey, string rowKey, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity =>
        GetAsync<T>(partitionKey, rowKey, select, async: true, cancellationToken);

    /// <summary>Reads a row that need not exist: see <see cref="NullableResponse{T}.HasValue"/>.</summary>
    /// <inheritdoc cref="GetEntity"/>
    /// <exception cref="RequestFailedException">The service refused; a row or table that does not exist (404) is no refusal.</exception>
    public virtual NullableResponse<T> GetEntityIfExists<T>(
        string partitionKey, string rowKey, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity =>
        Sync.Result(GetIfExistsAsync<T>(partitionKey, rowKey, select, async: false, cancellationToken));

    /// <inheritdoc cref="GetEntityIfExists"/>
    public virtual Task<NullableResponse<T>> GetEntityIfExistsAsync<T>(
        string partitionKey, string rowKey, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity =>
        GetIfExistsAsync<T>(partitionKey, rowKey, select, async: true, cancellationToken);

    /// <summary>Reads rows, in order of their keys, a page at a time.</summary>
    /// <typeparam name="T"><see cref="TableEntity"/>, or a class with a parameterless constructor.</typeparam>
    /// <param name="filter">A filter of the service (OData); all rows where <c>null</c>.</param>
    /// <param name="maxPerPage">At most so many rows a page; the service gives 1000 at most.</param>
    /// <param name="select">The columns to read; all where <c>null</c>.</param>
    /// <param name="cancellationToken">Ends the query.</param>
    public virtual Pageable<T> Query<T>(
        string? filter = null,
        int? maxPerPage = null,
        IEnumerable<string>? select = null,
        CancellationToken cancellationToken = default)
        where T : class, ITableEntity =>
        new SyncPages<T>(Source<T>(filter, select), maxPerPage, cancellationToken);

    /// <inheritdoc cref="Query{T}(string, int?, IEnumerable{string}, CancellationToken)"/>
    /// <exception cref="NotSupportedException">The service cannot evaluate the condition.</exception>
    public virtual Pageable<T> Query<T>(
        Expression<Func<T, bool>> filter,
        int? maxPerPage = null,
        IEnumerable<string>? select = null,
        CancellationToken cancellationToken = default)
        where T : class, ITableEntity =>
        Query<T>(CreateQueryFilter(filter), maxPerPage, select, cancellationToken);

    /// <inheritdoc cref="Query{T}(string, int?, IEnumerable{string}, CancellationToken)"/>
    public virtual AsyncPageable<T> QueryAsync<T>(
        string? filter = null,
        int? maxPerPage = null,
        IEnumerable<string>? select = null,
        CancellationToken cancellationToken = default)
        where T : class, ITableEntity =>
        new AsyncPages<T>(Source<T>(filter, select), maxPerPage, cancellationToken);

    /// <inheritdoc cref="Query{T}(Expression{Func{T, bool}}, int?, IEnumerable{string}, CancellationToken)"/>
    public virtual AsyncPageable<T> QueryAsync<T>(
        Expression<Func<T, bool>> filter,
        int? maxPerPage = null,
        IEnumerable<string>? select = null,
        CancellationToken cancellationToken = default)
        where T : class, ITableEntity =>
        QueryAsync<T>(CreateQueryFilter(filter), maxPerPage, select, cancellationToken);

    private async Task<Response<T>> GetAsync<T>(
        string partitionKey, string rowKey, IEnumerable<string>? select, bool async, CancellationToken cancellationToken)
        where T : class, ITableEntity
    {
        var address = RowAddress(partitionKey, rowKey, select);
        var message = _account.CreateMessage(Core.RequestMethod.Get, address, Accepted.Read);
        var response = await _account.SendAsync(message, async, cancellationToken);
        return Response.FromValue(PageReader.ReadEntity<T>(response), response);
    }

    private async Task<NullableResponse<T>> GetIfExistsAsync<T>(
        string partitionKey, string rowKey, IEnumerable<string>? select, bool async, CancellationToken cancellationToken)
        where T : class, ITableEntity
    {
        var address = RowAddress(partitionKey, rowKey, select);
        var message = _account.CreateMessage(Core.RequestMethod.Get, address, Accepted.ReadOrAbsent);
        var response = await _account.SendAsync(message, async, cancellationToken);
        return response.Status == 404
            ? new NoValueResponse<T>(response)
            : Response.FromValue(PageReader.ReadEntity<T>(response), response);
    }

    private string RowAddress(string partitionKey, string rowKey, IEnumerable<string>? select)
    {
        ArgumentNullException.ThrowIfNull(partitionKey);
        ArgumentNullException.ThrowIfNull(rowKey);
        return EntityOperation.Row(_account, Name, partitionKey, rowKey, TableOperations.Select(select).TrimStart('&'));
    }

    private PageSource<T> Source<T>(string? filter, IEnumerable<string>? select)
        where T : class, ITableEntity => async (token, size, async, cancellationToken) =>
    {
        var query = TableOperations.Query(filter, size, select) + ContinuationToken.EntityParameters(token);
        var response = await TableOperations.ReadAsync(_account, Name + "()", query, Accepted.Read, async, cancellationToken);
        return Page<T>.FromValues(PageReader.ReadEntities<T>(response), ContinuationToken.OfEntities(response), response);
    };
}
