using Kamervragen.Querying.Filters;
using Kamervragen.Querying.Http;
using Kamervragen.Querying.Overzichten;
using Kamervragen.Querying.Pages;

namespace Kamervragen.Querying.Lijsten;

/// <summary>Answers lists of question sets: one call to storage, however many sets there are.</summary>
public sealed class LijstQuery(OverzichtCache cache, TimeProvider time)
{
    /// <summary>The page that the parameters of a request ask for.</summary>
    /// <exception cref="BadQueryException">A parameter is unknown or cannot be, or the cursor is of another list.</exception>
    public async Task<Versioned<KamervraagPage>> GetAsync(QueryParameters parameters, CancellationToken cancellationToken)
    {
        var question = Lijstvraag.Read(parameters);
        var overview = await cache.GetAsync(cancellationToken);
        var today = Today.InTheNetherlands(time);
        return Versioned.Of(overview, today, question.Key, () => Lijst.Page(overview, question, today));
    }
}
