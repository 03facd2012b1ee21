using System.Diagnostics;
using System.Globalization;
using Kamervragen.Dossiers;
using Kamervragen.Storage;

namespace Kamervragen.Benchmarks.Growth;

/// <summary>Puts dossiers into the tables by the writers of the pipeline.</summary>
/// <param name="dossiers">The rows of questions.</param>
/// <param name="kamervragen">The rows of sets, and through them the change feed.</param>
internal sealed class Filling(DossierTable dossiers, KamervraagTable kamervragen)
{
    private const int Parallelism = 8;
    private const int ReportEvery = 1_000;

    private int _written;

    /// <summary>Writes dossiers, and tells how far it is.</summary>
    public async Task WriteAsync(IEnumerable<Kamervraag> sets, TextWriter progress)
    {
        var clock = Stopwatch.StartNew();
        var before = _written;
        await Parallel.ForEachAsync(sets, new ParallelOptions { MaxDegreeOfParallelism = Parallelism }, async (dossier, cancellationToken) =>
        {
            var committed = await dossiers.TryCommitAsync(dossier, new DossierSlot { Sleutel = dossier.Sleutel }, cancellationToken)
                ?? throw new InvalidOperationException($"Dossier '{dossier.Sleutel}' is there already.");
            await kamervragen.ProjectAsync(dossier, committed, cancellationToken);
            var written = Interlocked.Increment(ref _written);
            if (written % ReportEvery == 0)
            {
                var rate = (written - before) / clock.Elapsed.TotalSeconds;
                await progress.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{written:N0} sets, {rate:0} a second"));
            }
        });
    }
}
