using System.IO.Pipelines;
using Kamervragen.Querying.Http;
using Kamervragen.Querying.Overzichten;
using Kamervragen.Storage;

namespace Kamervragen.Querying.Exports;

/// <summary>
/// A file that is made while it is written. Which sets are in it, and what it says of them, is as it was when it was opened; the
/// texts of questions and answers are those of the moment at which each set is read.
/// </summary>
public sealed class ExportFile
{
    /// <summary>What is written before the receiver must have taken it, in bytes.</summary>
    private const int FlushAt = 64 * 1024;

    private readonly ExportRequest _request;
    private readonly Overzicht _overview;
    private readonly DateOnly _today;
    private readonly DossierScan _scan;

    internal ExportFile(ExportRequest request, Overzicht overview, DateOnly today, DossierScan scan)
    {
        (_request, _overview, _today, _scan) = (request, overview, today, scan);
        Version = Versioned.Of(overview, today, $"{Name}?{request.Filter.Key}", () => this).Version;
    }

    /// <summary>A name to save it under: <c>vraagantwoorden.csv</c>.</summary>
    public string Name => ExportRequest.NameOf(_request.Kind, _request.Format);

    /// <summary>What it is, for HTTP.</summary>
    public string ContentType => _request.Format == ExportFormat.Csv ? "text/csv; charset=utf-8; header=present" : "application/x-ndjson; charset=utf-8";

    /// <summary>
    /// Another text whenever the file can be another: after each change, and, as it tells how long open sets have been waiting,
    /// each day. Texts may already be newer than it says, so it is a weak validator.
    /// </summary>
    public string Version { get; }

    /// <summary>Writes the file, and waits whenever its receiver is slower.</summary>
    /// <param name="output">Where to; not completed.</param>
    /// <param name="progress">Is told how many sets have been written, of how many; null where nobody asks.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    /// <exception cref="Azure.RequestFailedException">Storage failed; what has been written is not the whole file.</exception>
    public async Task WriteAsync(PipeWriter output, IProgress<ExportProgress>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(output);
        var sets = Matching();
        if (_request.Kind == ExportKind.Kamervragen)
        {
            await WriteSetsAsync(sets, output, progress, cancellationToken);
        }
        else
        {
            await WriteQuestionsAsync(sets, output, progress, cancellationToken);
        }

        await output.FlushAsync(cancellationToken);
    }

    /// <summary>The sets that fit, in the order of their keys in the tables.</summary>
    private Dictionary<string, Kop> Matching()
    {
        var sets = new Dictionary<string, Kop>(StringComparer.Ordinal);
        foreach (var set in _overview.PerIngediend.Sets)
        {
            if (_request.Filter.Matches(set, _today))
            {
                sets.Add(set.Row.Sleutel, set);
            }
        }

        return sets;
    }

    private async Task WriteSetsAsync(
        Dictionary<string, Kop> sets, PipeWriter output, IProgress<ExportProgress>? progress, CancellationToken cancellationToken)
    {
        var lines = LineWriter<KamervraagLine>.Create(_request.Format, ExportColumns.OfKamervragen);
        lines.WriteStart(output);
        var ordered = sets.Values.ToArray();
        Array.Sort(ordered, static (one, other) => string.CompareOrdinal(StorageKey.Encode(one.Row.Sleutel), StorageKey.Encode(other.Row.Sleutel)));
        for (var done = 0; done < ordered.Length; done++)
        {
            lines.Write(output, new KamervraagLine(ordered[done], _today));
            await FlushFullAsync(output, cancellationToken);
            progress?.Report(new ExportProgress(done + 1, ordered.Length));
        }
    }

    private async Task WriteQuestionsAsync(
        Dictionary<string, Kop> sets, PipeWriter output, IProgress<ExportProgress>? progress, CancellationToken cancellationToken)
    {
        var lines = LineWriter<VraagAntwoordLine>.Create(_request.Format, ExportColumns.OfVraagantwoorden);
        lines.WriteStart(output);
        var done = 0;
        await foreach (var questions in _scan.ReadAsync(Plan(sets), cancellationToken: cancellationToken))
        {
            var set = new KamervraagLine(sets[questions.Sleutel], _today);
            foreach (var question in questions.Vragen)
            {
                lines.Write(output, new VraagAntwoordLine(set, question));
                await FlushFullAsync(output, cancellationToken);
            }

            progress?.Report(new ExportProgress(++done, sets.Count));
        }
    }

    private DossierScanPlan Plan(Dictionary<string, Kop> sets)
    {
        var candidates = new List<ScanCandidate>(_overview.PerIngediend.Sets.Length);
        foreach (var set in _overview.PerIngediend.Sets)
        {
            candidates.Add(new ScanCandidate(set.Row.Sleutel, set.Row.AantalVragen, sets.ContainsKey(set.Row.Sleutel)));
        }

        return DossierScanPlan.For(candidates);
    }

    private static async ValueTask FlushFullAsync(PipeWriter output, CancellationToken cancellationToken)
    {
        if (output.UnflushedBytes < FlushAt)
        {
            return;
        }

        var flushed = await output.FlushAsync(cancellationToken);
        if (flushed.IsCompleted || flushed.IsCanceled)
        {
            throw new OperationCanceledException("The receiver of the file takes no more.", cancellationToken);
        }
    }
}
