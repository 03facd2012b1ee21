using Kamervragen.Storage;
using Kamervragen.Testing;
using Microsoft.Extensions.Configuration;

namespace Kamervragen.Cli.Tests;

public sealed class FailuresCommandTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private const string Failed = "kv-tk-2026Z90701";
    private const string Parked = "ah-tk-20252026-9702";
    private const string Unreadable = "kv-tk-2026Z90703";
    private const string FailedBlob = Failed + "/0123456789abcdef";
    private static readonly DateTimeOffset Since = new(2026, 3, 1, 10, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Later = new(2999, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static CancellationToken None => CancellationToken.None;

    [Fact]
    public async Task List_shows_each_document_with_what_when_and_why()
    {
        var account = await StuckAsync();

        var (exit, output, error) = Kamervragen.Run("failures", "list", "--storage", account.Connection);

        Assert.Equal((0, "3 documents."), (exit, error.Trim()));
        Assert.Contains($"{Failed}  verwerken/fout  3 tries since 2026-03-01 10:00Z, next 2999-01-01 00:00Z", output, StringComparison.Ordinal);
        Assert.Contains($"{Parked}  ophalen/onbereikbaar  2 tries", output, StringComparison.Ordinal);
        Assert.Contains($"{Unreadable}  onleesbaar/onleesbaar  1 tries since 2026-03-01 10:00Z, not tried again", output, StringComparison.Ordinal);
        Assert.Contains("    De bron gaf niet thuis.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Retry_brings_the_next_try_forward()
    {
        var account = await StuckAsync();

        var (exit, output, _) = Kamervragen.Run("failures", "retry", Failed, Parked, "--storage", account.Connection);

        var now = TimeProvider.System.GetUtcNow();
        var cursor = await account.Ledger.GetCursorAsync(None);
        Assert.Equal(0, exit);
        Assert.Contains($"{Failed}: is tried again shortly", output, StringComparison.Ordinal);
        Assert.InRange((await account.Work.GetAsync(FailedBlob, None))!.VolgendePoging, Since, now);
        Assert.InRange(Assert.Single(await account.Ledger.ListParkedAsync(10, None)).VolgendePoging, Since, now);
        Assert.InRange(cursor.VolgendeHerkansing!.Value, Since, now);
    }

    [Fact]
    public async Task Drop_strikes_them_off_and_the_poller_knows_the_version()
    {
        var account = await StuckAsync();

        var (exit, _, _) = Kamervragen.Run("failures", "drop", Failed, Parked, Unreadable, "--storage", account.Connection);

        Assert.Equal(0, exit);
        Assert.Null(await account.Work.GetAsync(FailedBlob, None));
        Assert.Empty(await account.Ledger.ListParkedAsync(10, None));
        Assert.Empty(await account.Verdicts.ListAsync(10, None));
        Assert.Equal(0, (await account.Ledger.GetCursorAsync(None)).Geparkeerd);
        Assert.Contains(new SeenVersion(Parked, Since), await account.Ledger.ListSeenAsync(Since, None));
    }

    [Fact]
    public async Task What_is_not_stuck_is_one_sentence_and_the_others_are_done()
    {
        var account = await StuckAsync();

        var (exit, output, error) = Kamervragen.Run("failures", "drop", "kv-tk-2026Z99999", Failed, "--storage", account.Connection);

        Assert.Equal((1, "'kv-tk-2026Z99999' is not stuck; 'failures list' shows what is."), (exit, error.Trim()));
        Assert.Equal($"{Failed}: is given up", output.Trim());
    }

    [Fact]
    public void Retry_without_an_id_is_refused()
    {
        var (exit, _, error) = Kamervragen.Run("failures", "retry");

        Assert.Equal(2, exit);
        Assert.NotEmpty(error);
    }

    private async Task<Account> StuckAsync()
    {
        var connection = azurite.NewAccount();
        var clients = StorageClientsFactory.Create(new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal) { [StorageClientsFactory.ConnectionName] = connection })
            .Build());
        await clients.CreateMissingAsync(None);
        var account = new Account(connection, new LedgerTable(clients), new WerkTable(clients), new VerdictTable(clients));
        await account.Work.WriteAsync(
            new Werk { BlobName = FailedBlob, Id = Failed, Sinds = Since, VolgendePoging = Later, Pogingen = 3, Uitleg = "De opslag gaf niet thuis." }, None);
        await account.Verdicts.WriteAsync(new Verdict(Unreadable, "0123456789abcdef", "Geen kamervraag.", Since), None);
        var parked = new ParkedDocument
        {
            Id = Parked,
            Gewijzigd = Since,
            Record = "<record/>",
            Code = "onbereikbaar",
            Uitleg = "De bron gaf niet thuis.",
            Pogingen = 2,
            Sinds = Since,
            VolgendePoging = Later,
        };
        await account.Ledger.TryWriteAsync(new PollCursor { Geparkeerd = 1, VolgendeHerkansing = Later }, new LedgerChange { Parked = [parked] }, None);
        return account;
    }

    private sealed record Account(string Connection, LedgerTable Ledger, WerkTable Work, VerdictTable Verdicts);
}
