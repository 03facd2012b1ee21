namespace Kamervragen.Koop;

/// <summary>
/// Where a search stands. The source counts by estimate, leaves out its next position on the last page (and sometimes
/// before), and may give a record twice; so the place is kept by counting what came in, and an end is put to what never ends.
/// </summary>
internal sealed class SearchProgress(KoopOptions options, string gezocht)
{
    private const int MaxBarrenPages = 2;

    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private int _pages;
    private int _barrenPages;

    /// <summary>The place of the next record to ask for, counted from 1.</summary>
    public int Start { get; private set; } = 1;

    public bool IsComplete { get; private set; }

    /// <summary>Whether the answer speaks of records behind those it holds.</summary>
    public bool ExpectsMore(SruResponse response) => response switch
    {
        { HasNext: true } => true,
        { Total: { } total } => Start + response.Records.Count <= total,
        _ => response.Records.Count >= options.PageSize,
    };

    /// <exception cref="KoopSearchException">The search goes round in circles.</exception>
    public KoopPage Take(SruResponse response)
    {
        var records = new List<KoopRecord>();
        var problems = new List<KoopRecordProblem>();
        for (var i = 0; i < response.Records.Count; i++)
        {
            var (record, problem) = RecordReader.Read(response.Records[i], Start + i);
            if (problem is not null)
            {
                problems.Add(problem);
            }
            else if (_seen.Add(record!.Id))
            {
                records.Add(record);
            }
        }

        var page = new KoopPage(Start, records, problems, response.Total);
        IsComplete = response.Records.Count == 0 || !ExpectsMore(response);
        Start += response.Records.Count;
        RefuseCircles(page);
        return page;
    }

    private void RefuseCircles(KoopPage page)
    {
        _pages++;
        _barrenPages = page.Records.Count + page.Problems.Count > 0 ? 0 : _barrenPages + 1;
        if (!IsComplete && (_pages >= options.MaxPages || _barrenPages >= MaxBarrenPages))
        {
            throw new KoopSearchException(
                KoopFailure.Malformed,
                $"The search for '{gezocht}' does not end: after {_pages} pages the source still gives records it gave before.");
        }
    }
}
