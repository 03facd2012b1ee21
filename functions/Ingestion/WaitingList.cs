using Kamervragen.Storage;

namespace Kamervragen.Ingestion;

/// <summary>
/// Changes what waits for another try, for work beside the poller. The poller's cursor counts those documents, so each change is
/// written with it; whoever loses the race looks again.
/// </summary>
internal sealed class WaitingList(LedgerTable ledger)
{
    private const int MaxTries = 50;

    /// <exception cref="InvalidOperationException">Others came in between time after time; to be done again.</exception>
    public async Task ChangeAsync(IReadOnlyCollection<ParkedDocument> parked, IReadOnlyCollection<string> released, CancellationToken cancellationToken)
    {
        foreach (var portion in parked.Chunk(LedgerChange.MaxDocuments))
        {
            await WriteAsync(portion, [], cancellationToken);
        }

        foreach (var portion in released.Chunk(LedgerChange.MaxDocuments))
        {
            await WriteAsync([], portion, cancellationToken);
        }
    }

    private async Task WriteAsync(ParkedDocument[] parked, string[] released, CancellationToken cancellationToken)
    {
        for (var attempt = 1; attempt <= MaxTries; attempt++)
        {
            var cursor = await ledger.GetCursorAsync(cancellationToken);
            var waiting = (await ledger.ListWaitingAsync(cancellationToken)).ToDictionary(document => document.Id, StringComparer.Ordinal);
            var added = parked.Where(document => !(waiting.GetValueOrDefault(document.Id)?.Gewijzigd >= document.Gewijzigd)).ToList();
            var gone = released.Where(waiting.Remove).ToList();
            if (added.Count + gone.Count == 0)
            {
                return;
            }

            foreach (var document in added)
            {
                waiting[document.Id] = document;
            }

            var next = cursor with
            {
                Geparkeerd = waiting.Count,
                VolgendeHerkansing = waiting.Count == 0 ? null : waiting.Values.Min(document => document.VolgendePoging),
            };
            if (await ledger.TryWriteAsync(next, new LedgerChange { Parked = added, Released = gone }, cancellationToken) is not null)
            {
                return;
            }
        }

        throw new InvalidOperationException($"The ledger was changed by others {MaxTries} times in a row; try again.");
    }
}
