using System.Text.RegularExpressions;
using Azure.Data.Tables;
using Kamervragen.Dossiers;
using Kamervragen.Testing;

namespace Kamervragen.Storage.Tests;

/// <summary>The filters that <c>docs/tables.md</c> gives an analyst, as they stand there, by the plain client of the tables.</summary>
public sealed partial class DirectQueryTests(AzuriteFixture azurite) : StorageTest(azurite)
{
    private static readonly Ministerie Vws = new("Volksgezondheid, Welzijn en Sport", "VWS", "vws");
    private static readonly Ministerie Fin = new("Financiën", "FIN", "fin");
    private static readonly Partij D66 = new("Democraten 66", "D66", "d66");

    /// <summary>The question as the document words it, and the keys of the rows that answer it.</summary>
    public static TheoryData<string, string[]> Answers { get; } = new()
    {
        { "all sets of a year", ["2024Z00001", "2024Z00002", "2024Z00003", "2024Z02569"] },
        { "the sets of a year that wait for an answer", ["2024Z00001", "2024Z00003"] },
        { "open and late on 1 June 2024", ["2024Z00001"] },
        { "the sets of VWS in a year", ["2024Z00001", "2024Z02569"] },
        { "what members of D66 asked in a year", ["2024Z02569"] },
        { "all pairs of VWS in 2024", ["001", "001", "002"] },
        { "the sets asked in March 2024", ["2024Z00002"] },
        { "one set", ["2024Z02569"] },
        { "its questions with their answers", ["001", "002"] },
        { "its documents", ["kv-tk-2024Z02569"] },
        { "where a document went", ["document"] },
        { "what changed since change 30213", [] },
        { "what could not be taken into the tables", ["werk|blob"] },
        { "what waits for another try", ["wacht|ah-tk-1"] },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task A_filter_of_the_document_answers_its_question(string question, string[] keys)
    {
        await FillAsync();
        var (table, filter) = Documented()[question];

        var found = await Clients.Table(table).QueryAsync<TableEntity>(filter).ToListAsync();

        Assert.Equal(keys, found.Select(row => row.RowKey));
    }

    [Fact]
    public void Every_filter_of_the_document_is_tried() =>
        Assert.Equal(Documented().Keys.Order(StringComparer.Ordinal), Answers.Select(answer => (string)answer[0]).Order(StringComparer.Ordinal));

    private async Task FillAsync()
    {
        await StoreAsync("2024Z00001", new DateOnly(2024, 1, 8), Status.Open, 1, [Vws]);
        await StoreAsync("2024Z00002", new DateOnly(2024, 3, 8), Status.Beantwoord, 1, [Fin]);
        await StoreAsync("2024Z00003", new DateOnly(2024, 5, 30), Status.Uitgesteld, 1, []);
        await StoreAsync("2024Z02569", new DateOnly(2024, 2, 15), Status.Beantwoord, 2, [Fin, Vws], D66);
        await StoreAsync("2025Z00001", new DateOnly(2025, 1, 8), Status.Open, 1, [Vws]);
        await new PublicationTable(Clients).FileAsync(Voorbeeld.Publicatie(1) with { Sleutel = "2024Z02569", Id = "kv-tk-2024Z02569" }, None);
        await new DocumentTable(Clients).TryWriteAsync(new DocumentState { Id = "ah-tk-20232024-1309" }, None);
        await new LedgerTable(Clients).TryWriteAsync(
            new PollCursor(),
            new LedgerChange
            {
                Parked = [new ParkedDocument { Id = "ah-tk-1", Gewijzigd = Voorbeeld.Moment, Record = "", Code = "te-groot", Uitleg = "", Pogingen = 1, Sinds = Voorbeeld.Moment, VolgendePoging = Voorbeeld.Moment }],
                Work =
                [
                    new Werk { BlobName = "blob", Id = "een", Sinds = Voorbeeld.Moment, VolgendePoging = Voorbeeld.Moment, Pogingen = 1 },
                    new Werk { BlobName = "gezond", Id = "twee", Sinds = Voorbeeld.Moment, VolgendePoging = Voorbeeld.Moment },
                ],
            },
            None);
    }

    private async Task StoreAsync(string key, DateOnly asked, Status status, int questions, Ministerie[] ministries, params Partij[] parties)
    {
        var dossier = Voorbeeld.Dossier(questions, sleutel: key) with
        {
            Ingediend = asked,
            Status = status,
            Termijn = Antwoordtermijn.Bepaal(asked, uitgesteld: false),
            Ministeries = ministries,
            Partijen = parties,
        };
        var dossiers = new DossierTable(Clients);
        var committed = await dossiers.TryCommitAsync(dossier, new DossierSlot { Sleutel = key }, None);
        await new KamervraagTable(Clients, NewChanges()).ProjectAsync(dossier, committed!, None);
    }

    private static Dictionary<string, (string Table, string Filter)> Documented() =>
        File.ReadLines(Path.Combine(RepositoryRoot.Path, "docs", "tables.md"))
            .Select(line => FilterLine().Match(line))
            .Where(match => match.Success)
            .ToDictionary(
                match => match.Groups["question"].Value,
                match => (match.Groups["table"].Value, match.Groups["filter"].Value.Replace("\\|", "|", StringComparison.Ordinal)),
                StringComparer.Ordinal);

    [GeneratedRegex(@"^\| (?<question>[^|`]+) \| `(?<table>\w+)` \| `(?<filter>PartitionKey .*)` \|$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FilterLine();
}
