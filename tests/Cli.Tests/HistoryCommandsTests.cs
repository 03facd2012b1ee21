namespace Kamervragen.Cli.Tests;

/// <summary>What the commands for the history say to a wrong call, and to storage that is not there.</summary>
public sealed class HistoryCommandsTests
{
    private const string NobodyListens =
        "DefaultEndpointsProtocol=http;AccountName=nobody;AccountKey=bmllbWFuZA==;BlobEndpoint=http://127.0.0.1:1/nobody;"
        + "QueueEndpoint=http://127.0.0.1:1/nobody;TableEndpoint=http://127.0.0.1:1/nobody;";

    [Theory]
    [InlineData("comes after", "backfill", "2026-01-02", "2026-01-01")]
    [InlineData("comes after", "reconcile", "--from", "2026-02", "--to", "2026-01")]
    [InlineData("'2026-13' is not a month", "reconcile", "--from", "2026-13")]
    [InlineData("BaseAddress", "backfill", "2026-01-01", "2026-01-02", "--source", "ftp://127.0.0.1", "--storage", NobodyListens)]
    [InlineData("does not answer", "reparse", "--storage", NobodyListens)]
    [InlineData("does not answer", "backfill", "2026-01-01", "2026-01-02", "--storage", NobodyListens)]
    [InlineData("does not answer", "reconcile", "--storage", NobodyListens)]
    [InlineData("'2026-1' is not the number of a question set", "recheck", "2026Z00001", "2026-1")]
    [InlineData("does not answer", "recheck", "2026z00001", "--storage", NobodyListens)]
    public void What_cannot_be_done_as_asked_is_said(string sentence, params string[] arguments)
    {
        var (exit, _, error) = Kamervragen.Run(arguments);

        Assert.Equal(2, exit);
        Assert.Contains(sentence, error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }
}
