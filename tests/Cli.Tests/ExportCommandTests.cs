using Kamervragen.Dossiers;
using Kamervragen.Storage;
using Kamervragen.Testing;
using Microsoft.Extensions.Configuration;

namespace Kamervragen.Cli.Tests;

public sealed class ExportCommandTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Fact]
    public async Task All_questions_come_into_a_file_and_the_progress_on_standard_error()
    {
        var account = await AccountAsync();
        using var folder = new TemporaryFolder();

        var (exit, output, error) = Kamervragen.Run("export", "vraagantwoorden", "--out", folder["alles.csv"], "--storage", account);

        var lines = (await File.ReadAllTextAsync(folder["alles.csv"])).Split("\r\n");
        Assert.Equal((0, "", "2 sets"), (exit, output, error.Trim()));
        Assert.Equal(4, lines.Length);
        Assert.Equal(["alles.csv"], Directory.GetFiles(folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Only_what_fits_the_filter_comes_to_standard_output()
    {
        var account = await AccountAsync();

        var (exit, output, _) = Kamervragen.Run("export", "kamervragen", "--format", "ndjson", "--filter", "titel=Vliet", "--storage", account);

        Assert.Equal(0, exit);
        Assert.StartsWith("{\"sleutel\":\"2031Z00001\"", Assert.Single(output.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_filter_that_cannot_be_is_one_sentence()
    {
        var (exit, _, error) = Kamervragen.Run("export", "kamervragen", "--filter", "jaar=ooit");

        Assert.Equal(2, exit);
        Assert.Equal("Het jaar 'ooit' kan niet; geef een jaar van vier cijfers, bijvoorbeeld jaar=2024.", error.Trim());
    }

    [Fact]
    public void A_folder_that_does_not_exist_is_one_sentence()
    {
        var (exit, _, error) = Kamervragen.Run("export", "kamervragen", "--out", Path.Combine("nergens", "alles.csv"));

        Assert.Equal(2, exit);
        Assert.Contains("does not exist", Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    private async Task<string> AccountAsync()
    {
        var account = azurite.NewAccount();
        var clients = StorageClientsFactory.Create(new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal) { ["Storage"] = account })
            .Build());
        await clients.CreateMissingAsync(CancellationToken.None);
        await StoreAsync(clients, "2031Z00001", "Het dempen van de Vliet");
        await StoreAsync(clients, "2031Z00002", "De haven van Waterwijk");
        return account;
    }

    private static async Task StoreAsync(StorageClients clients, string sleutel, string titel)
    {
        var dossier = new Kamervraag
        {
            Sleutel = sleutel,
            Titel = titel,
            Vragen = [new VraagAntwoord { Volgnummer = 1, Nummer = "1", Vraag = "Klopt dit?", VraagGroep = ["1"] }],
        };
        var dossiers = new DossierTable(clients);
        using var changes = new WijzigingTable(clients, TimeProvider.System);
        var committed = await dossiers.TryCommitAsync(dossier, await dossiers.GetSlotAsync(sleutel, CancellationToken.None), CancellationToken.None);
        await new KamervraagTable(clients, changes).ProjectAsync(dossier, committed!, CancellationToken.None);
    }
}
