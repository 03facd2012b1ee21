using Azure.Core;
using Azure.Data.Tables.Internal;

namespace Azure.Data.Tables;

public partial class TableClient
{
    /// <summary>Inserts a row.</summary>
    /// <param name="entity">The row.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>The answer, with the ETag of the new row in its headers.</returns>
    /// <exception cref="RequestFailedException">The row exists (409), or the service refused otherwise.</exception>
    /// <exception cref="NotSupportedException">A column has a type that the service does not know.</exception>
    public virtual Response AddEntity<T>(T entity, CancellationToken cancellationToken = default)
        where T : ITableEntity =>
        Sync.Result(AddAsync(entity, async: false, cancellationToken));

    /// <inheritdoc cref="AddEntity"/>
    public virtual Task<Response> AddEntityAsync<T>(T entity, CancellationToken cancellationToken = default)
        where T : ITableEntity =>
        AddAsync(entity, async: true, cancellationToken);

    /// <summary>Merges into a row or replaces it; inserts it where it does not exist.</summary>
    /// <param name="entity">The row.</param>
    /// <param name="mode">What happens to columns that the given row lacks.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>The answer, with the ETag of the row in its headers.</returns>
    /// <exception cref="RequestFailedException">The service refused.</exception>
    /// <exception cref="NotSupportedException">A column has a type that the service does not know.</exception>
    public virtual Response UpsertEntity<T>(
        T entity, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
        where T : ITableEntity =>
        Sync.Result(WriteAsync(entity, mode, null, async: false, cancellationToken));

    /// <inheritdoc cref="UpsertEntity"/>
    public virtual Task<Response> UpsertEntityAsync<T>(
        T entity, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
        where T : ITableEntity =>
        WriteAsync(entity, mode, null, async: true, cancellationToken);

    /// <summary>Merges into a row or replaces it, if it has the given version.</summary>
    /// <param name="entity">The row.</param>
    /// <param name="ifMatch">The version the row must have; <see cref="ETag.All"/> for any.</param>
    /// <param name="mode">What happens to columns that the given row lacks.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>The answer, with the ETag of the row in its headers.</returns>
    /// <exception cref="ArgumentException">No version is given.</exception>
    /// <exception cref="RequestFailedException">
    /// The row has another version (412) or does not exist (404), or the service refused otherwise.
    /// </exception>
    /// <exception cref="NotSupportedException">A column has a type that the service does not know.</exception>
    public virtual Response UpdateEntity<T>(
        T entity, ETag ifMatch, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
        where T : ITableEntity =>
        Sync.Result(WriteAsync(entity, mode, ifMatch, async: false, cancellationToken));

    /// <inheritdoc cref="UpdateEntity"/>
    public virtual Task<Response> UpdateEntityAsync<T>(
        T entity, ETag ifMatch, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
        where T : ITableEntity =>
        WriteAsync(entity, mode, ifMatch, async: true, cancellationToken);

    /// <summary>Deletes a row, if it exists: otherwise the status of the response is 404.</summary>
    /// <param name="partitionKey">The partition.</param>
    /// <param name="rowKey">The key within the partition.</param>
    /// <param name="ifMatch">The version the row must have; any where it is not given.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="RequestFailedException">The row has another version (412), or the service refused otherwise.</exception>
    public virtual Response DeleteEntity(
        string partitionKey, string rowKey, ETag ifMatch = default, CancellationToken cancellationToken = default) =>
        Sync.Result(RemoveAsync(partitionKey, rowKey, ifMatch, async: false, cancellationToken));

    /// <inheritdoc cref="DeleteEntity(string, string, ETag, CancellationToken)"/>
    public virtual Task<Response> DeleteEntityAsync(
        string partitionKey, string rowKey, ETag ifMatch = default, CancellationToken cancellationToken = default) =>
        RemoveAsync(partitionKey, rowKey, ifMatch, async: true, cancellationToken);

    /// <inheritdoc cref="DeleteEntity(string, string, ETag, CancellationToken)"/>
    public virtual Response DeleteEntity(ITableEntity entity, ETag ifMatch = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entity);
        return Sync.Result(RemoveAsync(entity.PartitionKey, entity.RowKey, ifMatch, async: false, cancellationToken));
    }

    /// <inheritdoc cref="DeleteEntity(ITableEntity, ETag, CancellationToken)"/>
    public virtual Task<Response> DeleteEntityAsync(
        ITableEntity entity, ETag ifMatch = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entity);
        return RemoveAsync(entity.PartitionKey, entity.RowKey, ifMatch, async: true, cancellationToken);
    }

    private async Task<Response> AddAsync(ITableEntity? entity, bool async, CancellationToken cancellationToken)
    {
        CheckKeys(entity);
        return await SendAsync(EntityOperation.Insert(_account, Name, entity), Accepted.Written, async, cancellationToken);
    }

    private async Task<Response> WriteAsync(
        ITableEntity? entity, TableUpdateMode mode, ETag? ifMatch, bool async, CancellationToken cancellationToken)
    {
        CheckKeys(entity);
        if (ifMatch == default(ETag))
        {
            throw new ArgumentException("Say which version the row must have; ETag.All for any.", nameof(ifMatch));
        }

        var operation = EntityOperation.Write(_account, Name, entity, mode, ifMatch?.ToString());
        return await SendAsync(operation, Accepted.Written, async, cancellationToken);
    }

    private async Task<Response> RemoveAsync(
        string partitionKey, string rowKey, ETag ifMatch, bool async, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(partitionKey);
        ArgumentNullException.ThrowIfNull(rowKey);
        var operation = EntityOperation.Delete(_account, Name, partitionKey, rowKey, ifMatch);
        return await SendAsync(operation, Accepted.DeletedOrAbsent, async, cancellationToken);
    }

    private Task<Response> SendAsync(
        EntityOperation operation, ResponseClassifier accepted, bool async, CancellationToken cancellationToken) =>
        _account.SendAsync(operation.ToMessage(_account, accepted), async, cancellationToken);

    private static void CheckKeys([System.Diagnostics.CodeAnalysis.NotNull] ITableEntity? entity)
    {
        ArgumentNullException.ThrowIfNull(entity);
        if (entity.PartitionKey is null || entity.RowKey is null)
        {
            throw new ArgumentNullException(nameof(entity), "The row needs a PartitionKey and a RowKey; an empty text is one.");
        }
    }
}
