using Kamervragen.Querying.Filters;
using Kamervragen.Querying.Http;
using Kamervragen.Querying.Overzichten;
using Kamervragen.Querying.Pages;

namespace Kamervragen.Querying.Cijfers;

/// <summary>Answers statistics: one call to storage, however many sets there are.</summary>
public sealed class StatistiekQuery(OverzichtCache cache, TimeProvider time)
{
    /// <summary>The statistics of the sets that the parameters of a request ask for.</summary>
    /// <exception cref="BadQueryException">A parameter is unknown or cannot be.</exception>
    public async Task<Versioned<Statistiek>> GetAsync(QueryParameters parameters, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var filter = KamervraagFilter.Read(parameters);
        parameters.RefuseOthers();
        var overview = await cache.GetAsync(cancellationToken);
        var today = Today.InTheNetherlands(time);
        return Versioned.Of(overview, today, $"statistiek?{filter.Key}", () => Statistiekberekening.Of(overview, filter, today));
    }
}
