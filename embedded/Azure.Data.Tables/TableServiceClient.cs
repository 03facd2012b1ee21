using Azure.Core;
using Azure.Data.Tables.Internal;
using Azure.Data.Tables.Models;

namespace Azure.Data.Tables;

/// <summary>The tables of an account.</summary>
public partial class TableServiceClient
{
    private readonly TableAccount _account;

    /// <summary>Opens the account of a connection string.</summary>
    /// <param name="connectionString">
    /// <c>UseDevelopmentStorage=true</c>, or AccountName and AccountKey with TableEndpoint or EndpointSuffix, or TableEndpoint with
    /// SharedAccessSignature.
    /// </param>
    /// <exception cref="FormatException">The string does not say where the service is and how to sign in.</exception>
    /// <exception cref="InvalidOperationException">A part of the string is not a name, an equals sign and a value.</exception>
    public TableServiceClient(string connectionString)
        : this(connectionString, null)
    {
    }

    /// <inheritdoc cref="TableServiceClient(string)"/>
    public TableServiceClient(string connectionString, TableClientOptions? options = null) =>
        _account = TableAccount.Open(connectionString, options);

    /// <summary>Opens an account with a token of Microsoft Entra.</summary>
    /// <param name="endpoint">Where the service is, such as <c>https://name.table.core.windows.net/</c>; tokens travel by https only.</param>
    /// <param name="tokenCredential">Where tokens come from.</param>
    /// <param name="options">Version, retries, transport.</param>
    public TableServiceClient(Uri endpoint, TokenCredential tokenCredential, TableClientOptions? options = null) =>
        _account = TableAccount.Open(endpoint, tokenCredential, options);

    /// <summary>Opens an account with its key.</summary>
    /// <param name="endpoint">Where the service is, such as <c>https://name.table.core.windows.net/</c>.</param>
    /// <param name="credential">Name and key.</param>
    public TableServiceClient(Uri endpoint, TableSharedKeyCredential credential)
        : this(endpoint, credential, null!)
    {
    }

    /// <inheritdoc cref="TableServiceClient(Uri, TableSharedKeyCredential)"/>
    public TableServiceClient(Uri endpoint, TableSharedKeyCredential credential, TableClientOptions options) =>
        _account = TableAccount.Open(endpoint, credential, options);

    /// <summary>For a test double.</summary>
    protected TableServiceClient() => _account = null!;

    /// <summary>The name of the account.</summary>
    public virtual string AccountName => _account.Name;

    /// <summary>Where the service is, without a shared access signature.</summary>
    public virtual Uri Uri => _account.Uri;

    /// <summary>A client for one table, which need not exist; no request is made.</summary>
    public virtual TableClient GetTableClient(string tableName) => new(_account, tableName);

    /// <summary>Creates a table.</summary>
    /// <exception cref="RequestFailedException">The table exists (409), or the service refused otherwise.</exception>
    public virtual Response<TableItem> CreateTable(string tableName, CancellationToken cancellationToken = default) =>
        Sync.Result(TableOperations.CreateAsync(_account, tableName, Accepted.Written, async: false, cancellationToken));

    /// <inheritdoc cref="CreateTable"/>
    public virtual Task<Response<TableItem>> CreateTableAsync(string tableName, CancellationToken cancellationToken = default) =>
        TableOperations.CreateAsync(_account, tableName, Accepted.Written, async: true, cancellationToken);

    /// <summary>Creates a table, unless it exists: then the status of the raw response is 409.</summary>
    /// <exception cref="RequestFailedException">The table is being deleted (409), or the service refused otherwise.</exception>
    public virtual Response<TableItem> CreateTableIfNotExists(string tableName, CancellationToken cancellationToken = default) =>
        Sync.Result(TableOperations.CreateAsync(_account, tableName, Accepted.WrittenOrPresent, async: false, cancellationToken));

    /// <inheritdoc cref="CreateTableIfNotExists"/>
    public virtual Task<Response<TableItem>> CreateTableIfNotExistsAsync(
        string tableName, CancellationToken cancellationToken = default) =>
        TableOperations.CreateAsync(_account, tableName, Accepted.WrittenOrPresent, async: true, cancellationToken);

    /// <summary>Deletes a table, if it exists: otherwise the status of the response is 404.</summary>
    /// <exception cref="RequestFailedException">The service refused.</exception>
    public virtual Response DeleteTable(string tableName, CancellationToken cancellationToken = default) =>
        Sync.Result(TableOperations.DeleteAsync(_account, tableName, async: false, cancellationToken));

    /// <inheritdoc cref="DeleteTable"/>
    public virtual Task<Response> DeleteTableAsync(string tableName, CancellationToken cancellationToken = default) =>
        TableOperations.DeleteAsync(_account, tableName, async: true, cancellationToken);
}
