using Kamervragen.Testing;

namespace Kamervragen.Cli.Tests;

public sealed class IngestCommandTests
{
    private const string NobodyListens =
        "DefaultEndpointsProtocol=http;AccountName=nobody;AccountKey=bmllbWFuZA==;BlobEndpoint=http://127.0.0.1:1/nobody;"
        + "QueueEndpoint=http://127.0.0.1:1/nobody;TableEndpoint=http://127.0.0.1:1/nobody;";

    [Fact]
    public void A_path_that_does_not_exist_is_one_sentence()
    {
        var (exit, _, error) = Kamervragen.Run("ingest", "nergens");

        Assert.Equal(2, exit);
        Assert.Contains("'nergens' does not exist", Assert.Single(Lines(error)), StringComparison.Ordinal);
    }

    [Fact]
    public void Storage_that_does_not_answer_is_one_sentence()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("kv-tk-2026Z90501.txt", "Vraag 1\nIs dit een vraag?");

        var (exit, _, error) = Kamervragen.Run("ingest", file, "--storage", NobodyListens);

        Assert.Equal(2, exit);
        Assert.Contains("does not answer", Assert.Single(Lines(error)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_connection_string_that_is_none_is_one_sentence()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("kv-tk-2026Z90502.txt", "Vraag 1\nIs dit een vraag?");

        var (exit, _, error) = Kamervragen.Run("ingest", file, "--storage", "geen verbinding");

        Assert.Equal(2, exit);
        Assert.Contains("connection string", Assert.Single(Lines(error)), StringComparison.Ordinal);
    }

    [Fact]
    public void Help_says_what_the_command_does_and_what_its_exit_codes_mean()
    {
        var (exit, output, _) = Kamervragen.Run("ingest", "--help");

        Assert.Equal(0, exit);
        Assert.Contains("--wait", output, StringComparison.Ordinal);
        Assert.Contains("Exit 0", output, StringComparison.Ordinal);
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
