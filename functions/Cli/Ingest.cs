using Kamervragen.Ingestion;
using Kamervragen.Storage;

namespace Kamervragen.Cli;

/// <summary>Stores documents, and where asked follows them until the pipeline has dealt with them.</summary>
internal sealed class Ingest(FileIntake intake, DocumentTable documents, TimeProvider clock)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);

    public async Task<int> RunAsync(IEnumerable<SourceDocument> sources, TimeSpan? patience, CancellationToken cancellationToken)
    {
        var stored = new List<FileIntakeResult>();
        var exit = ExitCode.Ok;
        foreach (var source in sources)
        {
            if (await StoreAsync(source, cancellationToken) is { } result)
            {
                stored.Add(result);
                Console.WriteLine($"{result.Entry.Id}: {(result.Archived.IsNew ? "stored" : "unchanged, the archive has this version")}");
            }
            else
            {
                exit = ExitCode.Flawed;
            }
        }

        if (patience is { } most && !await FollowAsync(stored, most, cancellationToken))
        {
            exit = ExitCode.Flawed;
        }

        return exit;
    }

    private async Task<FileIntakeResult?> StoreAsync(SourceDocument source, CancellationToken cancellationToken)
    {
        try
        {
            var document = await File.ReadAllBytesAsync(source.Path, cancellationToken);
            var metadata = source.MetadataPath is null ? [] : await File.ReadAllBytesAsync(source.MetadataPath, cancellationToken);
            return await intake.StoreAsync(document, metadata, source.Id, new DateTimeOffset(File.GetLastWriteTimeUtc(source.Path)), cancellationToken);
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException or IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"{source.Path} was not stored: {exception.Message}");
            return null;
        }
    }

    /// <summary>Waits for each document in turn; all of them together get the time.</summary>
    private async Task<bool> FollowAsync(List<FileIntakeResult> stored, TimeSpan patience, CancellationToken cancellationToken)
    {
        var end = clock.GetUtcNow() + patience;
        var allWell = true;
        foreach (var result in stored)
        {
            var fate = await FateAsync(result, end, cancellationToken);
            Console.WriteLine($"{result.Entry.Id}: {fate.Text}");
            allWell &= fate.IsWell;
        }

        return allWell;
    }

    private async Task<Fate> FateAsync(FileIntakeResult result, DateTimeOffset end, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (Fate.Of(result, await documents.GetAsync(result.Entry.Id, cancellationToken)) is { } fate)
            {
                return fate;
            }

            if (clock.GetUtcNow() >= end)
            {
                return new Fate("not processed in time; the pipeline may be busy, or not running", IsWell: false);
            }

            await Task.Delay(Interval, clock, cancellationToken);
        }
    }
}
