using Kamervragen.Storage;

namespace Kamervragen.Ingestion;

/// <summary>
/// How many more documents may be archived before those that wait for the parser are too many. Counted once, and kept up
/// with what is archived since; of one run.
/// </summary>
/// <param name="work">What is archived and not yet known to be in the tables.</param>
/// <param name="most">The most that may wait.</param>
internal sealed class ParserRoom(WerkTable work, int most)
{
    private int? _left;

    /// <summary>Whether there is room for one more: a call per thousand that wait where it has to be counted, else none.</summary>
    /// <param name="unwritten">How many this run has archived and not yet put on the list of work.</param>
    /// <param name="cancellationToken">Ends the count.</param>
    public async Task<bool> HasAsync(int unwritten, CancellationToken cancellationToken)
    {
        _left ??= most - unwritten - await work.CountUntriedAsync(most, cancellationToken);
        return _left > 0;
    }

    /// <summary>A document has been stored; one whose content was there already gives the parser nothing to do.</summary>
    public void Take(ArchiveResult archived) => _left -= archived.IsForThisChange ? 1 : 0;

    /// <summary>Counts anew when asked the next time.</summary>
    public void Forget() => _left = null;
}
