using Azure.Core;
using Azure.Data.Tables.Internal;
using Azure.Data.Tables.Models;

namespace Azure.Data.Tables;

/// <summary>One table and its rows. Safe to use from several threads at once.</summary>
public partial class TableClient
{
    private readonly TableAccount _account;

    /// <summary>Opens a table of the account of a connection string; no request is made.</summary>
    /// <param name="connectionString">See <see cref="TableServiceClient(string)"/>.</param>
    /// <param name="tableName">The table.</param>
    /// <exception cref="FormatException">The string does not say where the service is and how to sign in.</exception>
    /// <exception cref="InvalidOperationException">A part of the string is not a name, an equals sign and a value.</exception>
    public TableClient(string connectionString, string tableName)
        : this(connectionString, tableName, null)
    {
    }

    /// <inheritdoc cref="TableClient(string, string)"/>
    public TableClient(string connectionString, string tableName, TableClientOptions? options = null)
        : this(TableAccount.Open(connectionString, options), tableName)
    {
    }

    /// <summary>Opens a table with a token of Microsoft Entra; no request is made.</summary>
    /// <param name="endpoint">Where the service is, such as <c>https://name.table.core.windows.net/</c>; tokens travel by https only.</param>
    /// <param name="tableName">The table.</param>
    /// <param name="tokenCredential">Where tokens come from.</param>
    /// <param name="options">Version, retries, transport.</param>
    public TableClient(Uri endpoint, string tableName, TokenCredential tokenCredential, TableClientOptions? options = null)
        : this(TableAccount.Open(endpoint, tokenCredential, options), tableName)
    {
    }

    /// <summary>Opens a table with the account's key; no request is made.</summary>
    /// <param name="endpoint">Where the service is, such as <c>https://name.table.core.windows.net/</c>.</param>
    /// <param name="tableName">The table.</param>
    /// <param name="credential">Name and key.</param>
    public TableClient(Uri endpoint, string tableName, TableSharedKeyCredential credential)
        : this(endpoint, tableName, credential, null)
    {
    }

    /// <inheritdoc cref="TableClient(Uri, string, TableSharedKeyCredential)"/>
    public TableClient(Uri endpoint, string tableName, TableSharedKeyCredential credential, TableClientOptions? options = null)
        : this(TableAccount.Open(endpoint, credential, options), tableName)
    {
    }

    internal TableClient(TableAccount account, string tableName)
    {
        ArgumentException.ThrowIfNullOrEmpty(tableName);
        _account = account;
        Name = tableName;
    }

    /// <summary>For a test double.</summary>
    protected TableClient()
    {
        _account = null!;
        Name = null!;
    }

    /// <summary>The name of the account.</summary>
    public virtual string AccountName => _account.Name;

    /// <summary>The name of the table.</summary>
    public virtual string Name { get; }

    /// <summary>Where the table is, without a shared access signature.</summary>
    public virtual Uri Uri => new(_account.Uri, Name);

    /// <summary>Creates the table.</summary>
    /// <exception cref="RequestFailedException">The table exists (409), or the service refused otherwise.</exception>
    public virtual Response<TableItem> Create(CancellationToken cancellationToken = default) =>
        Sync.Result(TableOperations.CreateAsync(_account, Name, Accepted.Written, async: false, cancellationToken));

    /// <inheritdoc cref="Create"/>
    public virtual Task<Response<TableItem>> CreateAsync(CancellationToken cancellationToken = default) =>
        TableOperations.CreateAsync(_account, Name, Accepted.Written, async: true, cancellationToken);

    /// <summary>Creates the table, unless it exists: then the status of the raw response is 409.</summary>
    /// <exception cref="RequestFailedException">The table is being deleted (409), or the service refused otherwise.</exception>
    public virtual Response<TableItem> CreateIfNotExists(CancellationToken cancellationToken = default) =>
        Sync.Result(TableOperations.CreateAsync(_account, Name, Accepted.WrittenOrPresent, async: false, cancellationToken));

    /// <inheritdoc cref="CreateIfNotExists"/>
    public virtual Task<Response<TableItem>> CreateIfNotExistsAsync(CancellationToken cancellationToken = default) =>
        TableOperations.CreateAsync(_account, Name, Accepted.WrittenOrPresent, async: true, cancellationToken);

    /// <summary>Deletes the table, if it exists: otherwise the status of the response is 404.</summary>
    /// <exception cref="RequestFailedException">The service refused.</exception>
    public virtual Response Delete(CancellationToken cancellationToken = default) =>
        Sync.Result(TableOperations.DeleteAsync(_account, Name, async: false, cancellationToken));

    /// <inheritdoc cref="Delete"/>
    public virtual Task<Response> DeleteAsync(CancellationToken cancellationToken = default) =>
        TableOperations.DeleteAsync(_account, Name, async: true, cancellationToken);
}
