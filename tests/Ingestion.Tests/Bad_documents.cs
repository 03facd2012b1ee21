using Kamervragen.Storage;
using Kamervragen.Testing;
using Xunit.Abstractions;

namespace Kamervragen.Ingestion.Tests;

/// <summary>A corpus of bad documents through archive and processor, on real storage.</summary>
public sealed class Bad_documents(AzuriteFixture azurite, ITestOutputHelper output) : IClassFixture<AzuriteFixture>
{
    private static CancellationToken None => CancellationToken.None;

    [Fact]
    public async Task End_as_rows_or_a_verdict_or_are_refused_and_never_as_a_failure()
    {
        await using var pipeline = await Pipeline.StartAsync(azurite, source => source.Vragen("2026Z95900").Antwoord(95900, "2026Z95900"));
        var ends = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var (name, input) in BadDocuments.All())
        {
            var end = await EndAsync(pipeline, name, input);
            ends[end] = ends.GetValueOrDefault(end) + 1;
        }

        output.WriteLine($"{ends.Values.Sum()} documents (seed {BadDocuments.Seed}): {string.Join(", ", ends.Select(end => $"{end.Value} {end.Key}"))}");
        Assert.True(ends["Rejected"] > 100 && ends["Processed"] > 20 && ends["refused"] > 5);
        await AssertHealthyAsync(pipeline);
    }

    [Fact]
    public async Task Are_as_many_as_the_README_says() =>
        Assert.Contains($"{BadDocuments.All().Count()} bad documents", await File.ReadAllTextAsync(Path.Combine(RepositoryRoot.Path, "README.md")), StringComparison.Ordinal);

    /// <summary>What becomes of a document; anything but the three ends is thrown.</summary>
    private static async Task<string> EndAsync(Pipeline pipeline, string name, ArchiveEntryInput input)
    {
        ArchiveResult archived;
        try
        {
            archived = await pipeline.Archive.StoreAsync(input.At(pipeline.Clock.GetUtcNow()), None);
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException)
        {
            // The fetcher and the command line park it with this sentence.
            return "refused";
        }

        var folder = StorageKey.Encode(input.Id) + "/";
        Assert.True(archived.BlobName.StartsWith(folder, StringComparison.Ordinal), $"'{name}' went into {archived.BlobName}");
        return $"{(await pipeline.Processor.ProcessAsync(archived.BlobName, None)).Kind}";
    }

    /// <summary>Nothing failed, and a good document still goes its way.</summary>
    private static async Task AssertHealthyAsync(Pipeline pipeline)
    {
        await pipeline.PollAsync();
        foreach (var blob in (await pipeline.ArchivedAsync()).Where(blob => blob.Contains("95900", StringComparison.Ordinal)))
        {
            await pipeline.Processor.ProcessAsync(blob, None);
        }

        var dossier = await pipeline.Queries.GetAsync("2026Z95900", None);
        Assert.Equal(["Ja, dit is antwoord 1.", "Ja, dit is antwoord 2."], dossier!.Vragen.Select(question => question.Antwoord));
        Assert.DoesNotContain((await pipeline.Failures.GetAsync(None)).Storingen, one => one.Soort == Querying.Storingen.StoringenQuery.Verwerken);
    }
}
