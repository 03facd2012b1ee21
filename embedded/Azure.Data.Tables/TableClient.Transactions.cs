using Azure.Core;
using Azure.Data.Tables.Internal;

namespace Azure.Data.Tables;

public partial class TableClient
{
    /// <summary>Does all of the steps, or none.</summary>
    /// <param name="transactionActions">
    /// Steps on rows of one partition, each row once: at most 100, and 4 MiB together; the service refuses more.
    /// </param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>The answers, in the order of the steps, each with the ETag of its row in its headers.</returns>
    /// <exception cref="TableTransactionFailedException">A step failed, so none took effect.</exception>
    /// <exception cref="RequestFailedException">The service refused the transaction as a whole.</exception>
    /// <exception cref="InvalidOperationException">There are no steps.</exception>
    public virtual Response<IReadOnlyList<Response>> SubmitTransaction(
        IEnumerable<TableTransactionAction> transactionActions, CancellationToken cancellationToken = default) =>
        Sync.Result(SubmitAsync(transactionActions, async: false, cancellationToken));

    /// <inheritdoc cref="SubmitTransaction"/>
    public virtual Task<Response<IReadOnlyList<Response>>> SubmitTransactionAsync(
        IEnumerable<TableTransactionAction> transactionActions, CancellationToken cancellationToken = default) =>
        SubmitAsync(transactionActions, async: true, cancellationToken);

    private async Task<Response<IReadOnlyList<Response>>> SubmitAsync(
        IEnumerable<TableTransactionAction> transactionActions, bool async, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(transactionActions);
        var batch = new BatchWriter();
        var count = 0;
        foreach (var action in transactionActions)
        {
            batch.Add(EntityOperation.Step(_account, Name, action));
            count++;
        }

        if (count == 0)
        {
            throw new InvalidOperationException("A transaction needs at least one action.");
        }

        var message = _account.CreateMessage(RequestMethod.Post, _account.Address("$batch"), Accepted.Batch, "application/json");
        message.Request.Headers.Add("Content-Type", batch.ContentType);
        message.Request.Content = batch.Finish();
        var response = await _account.SendAsync(message, async, cancellationToken);
        var answers = BatchReader.Read(response);
        if (answers.Find(answer => answer.IsError) is { } refusal)
        {
            throw new TableTransactionFailedException(new RequestFailedException(refusal, null, TableErrorParser.Instance));
        }

        return answers.Count == count
            ? Response.FromValue<IReadOnlyList<Response>>(answers, response)
            : throw new InvalidOperationException($"The Table service answered {answers.Count} of the {count} steps of a transaction.");
    }
}
