using System.Globalization;
using System.Runtime.CompilerServices;
using Azure.Data.Tables;
using Kamervragen.Dossiers;

namespace Kamervragen.Storage;

/// <summary>Finds the question sets in table <c>Kamervragen</c> that wait for an answer.</summary>
/// <param name="clients">The storage account.</param>
public sealed class OpenKamervraagQuery(StorageClients clients)
{
    private static readonly string[] Columns = ["PartitionKey", "RowKey", "Vraagnummer", "Termijn", "GewijzigdOp"];

    private readonly TableClient _table = clients.Table(TableNames.Kamervragen);

    /// <summary>
    /// The written question sets without a whole answer, by year and number; those without a vraagnummer are left out. The
    /// storage goes through the rows of the years that are asked for and gives the open ones: one call for each year, or each
    /// thousand rows that it gives.
    /// </summary>
    /// <param name="after">The place of the set behind which to begin; null for the first.</param>
    /// <param name="cancellationToken">Ends the query.</param>
    public async IAsyncEnumerable<OpenKamervraag> ListAsync(string? after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (open, deferred, partly) =
            (KamervraagRowMapper.NameOf(Status.Open), KamervraagRowMapper.NameOf(Status.Uitgesteld), KamervraagRowMapper.NameOf(Status.DeelsBeantwoord));
        var year = after?.Split(' ')[0] ?? "";
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey ge {year} and (Status eq {open} or Status eq {deferred} or Status eq {partly}) and Mondeling eq {false}");
        await foreach (var row in _table.QueryAsync<TableEntity>(filter, maxPerPage: null, Columns, cancellationToken))
        {
            var place = $"{row.PartitionKey} {row.RowKey}";
            if (string.CompareOrdinal(place, after) > 0 && TextColumns.Read(row, "Vraagnummer") is { } number)
            {
                yield return new OpenKamervraag(place, number, Day(row), row.GetDateTimeOffset("GewijzigdOp") ?? DateTimeOffset.UnixEpoch);
            }
        }
    }

    private static DateOnly? Day(TableEntity row) =>
        DateOnly.TryParseExact(TextColumns.Read(row, "Termijn"), "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
