using System.Text.RegularExpressions;
using Kamervragen.Parsing;
using Kamervragen.Testing;

namespace Kamervragen.Storage.Tests;

/// <summary><c>docs/tables.md</c> and the rows that are really written say the same.</summary>
public sealed partial class TablesDocumentTests(AzuriteFixture azurite) : StorageTest(azurite)
{
    private static readonly string[] Own = ["PartitionKey", "RowKey", "Timestamp", "odata.etag"];

    [Fact]
    public async Task Every_column_that_is_written_is_documented_with_its_type_and_every_documented_one_is_written()
    {
        await WriteEverythingAsync();
        var written = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var table in TableNames.All)
        {
            foreach (var row in await RowsAsync(table))
            {
                written.UnionWith(row.Where(column => !Own.Contains(column.Key, StringComparer.Ordinal)).Select(column => $"{table}.{BaseName(column.Key)} {TypeOf(column.Value)}"));
            }
        }

        Assert.Equal(written, Documented());
    }

    [Fact]
    public void Every_table_is_documented() => Assert.Equal(TableNames.All.Order(StringComparer.Ordinal), Documented().Select(column => column.Split('.')[0]).Distinct(StringComparer.Ordinal));

    private async Task WriteEverythingAsync()
    {
        var vast = new string('a', 250_000);
        var dossier = Voorbeeld.Rijk();
        var dossiers = new DossierTable(Clients);
        var slot = await dossiers.TryCommitAsync(dossier, await dossiers.GetSlotAsync(dossier.Sleutel, None), None);
        await new KamervraagTable(Clients, NewChanges()).ProjectAsync(dossier, slot!, None);
        await dossiers.TryCommitAsync(
            dossier with { Sleutel = "2031Z00043", Titel = vast, Toelichting = vast, Vragen = [Voorbeeld.Paar(1, vast, vast + "b")] },
            new DossierSlot { Sleutel = "2031Z00043" },
            None);
        await new PublicationTable(Clients).FileAsync(Voorbeeld.Publicatie(1), None);
        await new DocumentTable(Clients).TryWriteAsync(
            new DocumentState
            {
                Id = "kv-tk-2031Z00042",
                BlobName = "blob",
                Versie = "0123456789abcdef",
                Formaat = Formaat.Xml,
                Sleutels = ["2031Z00042"],
                OudeSleutels = ["kv-tk-2031Z00042"],
                Geleerd = [new("2031Z00042", "kv-tk-2031Z00042")],
                Noemt = ["ah-tk-20302031-1"],
                NoemtNietMeer = ["ah-tk-20302031-2"],
                Onleesbaar = "reden",
            },
            None);
        await new VerdictTable(Clients).WriteAsync(new Verdict("ah-tk-1", "0123456789abcdef", "reden", Voorbeeld.Moment), None);
        await new VoortgangTable(Clients).TryWriteAsync(new Voortgang { Naam = "herlezen", Doel = "parser 2", Plaats = "kv-tk-2031Z00042" }, None);
        await new LedgerTable(Clients).TryWriteAsync(
            new PollCursor { LaatsteGeslaagd = Voorbeeld.Moment, LaatstePoging = Voorbeeld.Moment, LaatsteFout = "fout", VolgendeHerkansing = Voorbeeld.Moment, IngehoudenSinds = Voorbeeld.Moment },
            new LedgerChange { Seen = [new("een", Voorbeeld.Moment)], Parked = [Parked("twee", "<record/>"), Parked("drie", vast)], Work = [Werk] },
            None);
    }

    private static Werk Werk { get; } = new()
    {
        BlobName = "kv-tk-2031Z00042/0123456789abcdef.xml",
        Id = "kv-tk-2031Z00042",
        Sinds = Voorbeeld.Moment,
        VolgendePoging = Voorbeeld.Moment,
        Pogingen = 1,
        Uitleg = "fout",
    };

    private static ParkedDocument Parked(string id, string record) => new()
    {
        Id = id,
        Gewijzigd = Voorbeeld.Moment,
        Record = record,
        Code = "te-groot",
        Uitleg = "Het document is te groot.",
        Pogingen = 1,
        Sinds = Voorbeeld.Moment,
        VolgendePoging = Voorbeeld.Moment,
    };

    // The rules for long texts and for names are documented once, not per column: Naam_2, Naam_3, …; Partij_SP, Partij_VVD, …
    private static string BaseName(string column) => column switch
    {
        _ when column.StartsWith(NameColumns.Partij, StringComparison.Ordinal) => "Partij_D66",
        _ when column.StartsWith(NameColumns.Ministerie, StringComparison.Ordinal) => "Ministerie_VWS",
        _ => PartOfText().Replace(column, ""),
    };

    private static string TypeOf(object value) => value switch
    {
        string => "String",
        int => "Int32",
        long => "Int64",
        bool => "Boolean",
        DateTimeOffset => "DateTime",
        _ => value.GetType().Name,
    };

    private static SortedSet<string> Documented()
    {
        var columns = new SortedSet<string>(StringComparer.Ordinal);
        var table = "";
        foreach (var line in File.ReadLines(Path.Combine(RepositoryRoot.Path, "docs", "tables.md")))
        {
            if (TableHeading().Match(line) is { Success: true } heading)
            {
                table = heading.Groups["table"].Value;
            }
            else if (ColumnLine().Match(line) is { Success: true } column && !Own.Contains(column.Groups["name"].Value, StringComparer.Ordinal))
            {
                columns.Add($"{table}.{column.Groups["name"].Value} {column.Groups["type"].Value}");
            }
        }

        return columns;
    }

    [GeneratedRegex(@"_\d+$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PartOfText();

    [GeneratedRegex(@"^## Table `(?<table>\w+)`", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TableHeading();

    [GeneratedRegex(@"^\| `(?<name>\w+)` \| (?<type>\w+) \|", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ColumnLine();
}
