using Kamervragen.Querying.Overzichten;
using Kamervragen.Querying.Pages;
using Kamervragen.Storage;

namespace Kamervragen.Querying.Exports;

/// <summary>Makes files of what fits a filter.</summary>
/// <param name="overview">All question sets.</param>
/// <param name="scan">Reads their questions.</param>
/// <param name="time">Tells the day.</param>
public sealed class Export(OverzichtCache overview, DossierScan scan, TimeProvider time)
{
    /// <summary>Looks up which sets fit: one call to storage.</summary>
    /// <param name="request">Which file.</param>
    /// <param name="cancellationToken">Ends the query.</param>
    public async Task<ExportFile> OpenAsync(ExportRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return new ExportFile(request, await overview.GetAsync(cancellationToken), Today.InTheNetherlands(time), scan);
    }
}
