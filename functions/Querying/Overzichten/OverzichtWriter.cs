using Kamervragen.Storage;

namespace Kamervragen.Querying.Overzichten;

/// <summary>Brings the blob with all question sets up to date, so that what a starting program has to read besides stays short.</summary>
public sealed class OverzichtWriter(OverzichtCache cache, OverzichtBlob blob)
{
    /// <summary>The blob is written again when at least so many changes are not in it.</summary>
    public const int MinChanges = 200;

    /// <summary>Writes the blob where enough has changed: two calls where not.</summary>
    /// <returns>Whether it was written.</returns>
    public async Task<bool> WriteAsync(CancellationToken cancellationToken)
    {
        var overview = await cache.GetAsync(cancellationToken);
        if (overview.Stand - await blob.GetStandAsync(cancellationToken) < MinChanges)
        {
            return false;
        }

        await blob.WriteAsync(overview.ToSnapshot(), cancellationToken);
        return true;
    }
}
