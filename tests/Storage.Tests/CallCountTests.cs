using Kamervragen.Testing;

namespace Kamervragen.Storage.Tests;

/// <summary>What each operation costs in calls to storage: the README lists these numbers.</summary>
public sealed class CallCountTests(AzuriteFixture azurite) : StorageTest(azurite)
{
    [Fact]
    public async Task Each_operation_makes_as_many_calls_as_the_README_lists()
    {
        using var archive = new PublicationArchive(Clients);
        var documents = new DocumentTable(Clients);
        var publications = new PublicationTable(Clients);
        var dossiers = new DossierTable(Clients);
        var changes = NewChanges();
        using var kamervragen = new KamervraagTable(Clients, changes);
        using var elsewhere = new KamervraagTable(Clients, NewChanges());
        var ledger = new LedgerTable(Clients);
        var recordOnly = ArchiveTests.Entry("<eerste/>") with { Metadata = default };
        var blob = "";
        var state = new DocumentState { Id = "kv-tk-2031Z00042" };
        var slot = new DossierSlot { Sleutel = Voorbeeld.Sleutel };
        var cursor = new PollCursor();
        var counts = new List<(string Operation, int Calls)>();

        await CountAsync("archive a new version", async () => blob = (await archive.StoreAsync(recordOnly, None)).BlobName);
        await CountAsync("archive an unchanged version", () => archive.StoreAsync(recordOnly, None));
        await CountAsync("read a version that was just stored", () => archive.ReadAsync(blob, None));
        using var another = new PublicationArchive(Clients);
        await CountAsync("read a version", () => another.ReadAsync(blob, None));
        await CountAsync("read it again", () => another.ReadAsync(blob, None));
        await CountAsync("open the raw bytes", () => archive.OpenAsync(blob, None));
        await CountAsync("read the state of a document", () => documents.GetAsync(state.Id, None));
        await CountAsync("write the state of a document", () => documents.TryWriteAsync(state, None));
        await CountAsync("file a new document", () => publications.FileAsync(Voorbeeld.Publicatie(1), None));
        await CountAsync("file a known document again", () => publications.FileAsync(Voorbeeld.Publicatie(2), None));
        await CountAsync("list the documents of a dossier", () => publications.ListAsync(Voorbeeld.Sleutel, None));
        await CountAsync("look before a commit", async () => slot = await dossiers.GetSlotAsync(Voorbeeld.Sleutel, None));
        await CountAsync("commit a dossier", async () => slot = (await dossiers.TryCommitAsync(Voorbeeld.Dossier(), slot, None))!);
        await CountAsync("commit the same dossier", () => dossiers.TryCommitAsync(Voorbeeld.Dossier(), slot, None));
        await CountAsync("announce a process's first dossier and write its row", () => kamervragen.ProjectAsync(Voorbeeld.Dossier(), slot, None));
        slot = (await dossiers.TryCommitAsync(Voorbeeld.Dossier(woord: "Nee"), slot, None))!;
        await CountAsync("announce a changed dossier and write its row", () => kamervragen.ProjectAsync(Voorbeeld.Dossier(woord: "Nee"), slot, None));
        await CountAsync("look after an unchanged dossier", () => kamervragen.ProjectAsync(Voorbeeld.Dossier(woord: "Nee"), slot, None));
        await CountAsync("announce a further new dossier and write its row", () => kamervragen.ProjectAsync(Voorbeeld.Dossier(sleutel: "2031Z00077"), new DossierSlot { Sleutel = "2031Z00077", Volgorde = 1, Generatie = "een" }, None));
        await CountAsync("look after a dossier unchanged since another process wrote it", () => elsewhere.ProjectAsync(Voorbeeld.Dossier(woord: "Nee"), slot, None));
        slot = (await dossiers.TryCommitAsync(Voorbeeld.Dossier(woord: "Wel"), slot, None))!;
        await CountAsync("announce a change to a dossier of another process", () => elsewhere.ProjectAsync(Voorbeeld.Dossier(woord: "Wel"), slot, None));
        await CountAsync("the changes since", () => changes.ListAsync(0, 100, None));
        await CountAsync("commit a dossier of 150 questions", async () => slot = (await dossiers.TryCommitAsync(Voorbeeld.Dossier(150), slot, None))!);
        await CountAsync("replace a dossier of 150 questions", () => dossiers.TryCommitAsync(Voorbeeld.Dossier(150, "Nee"), slot, None));
        await CountAsync("read a dossier", () => dossiers.ReadAsync(Voorbeeld.Sleutel, None));
        await CountAsync("an idle poll", async () =>
        {
            cursor = await ledger.GetCursorAsync(None);
            await ledger.TryWriteAsync(cursor, new LedgerChange(), None);
        });

        Assert.Equal(
            [
                ("archive a new version", 2),
                ("archive an unchanged version", 3),
                ("read a version that was just stored", 0),
                ("read a version", 2),
                ("read it again", 0),
                ("open the raw bytes", 1),
                ("read the state of a document", 1),
                ("write the state of a document", 1),
                ("file a new document", 1),
                ("file a known document again", 2),
                ("list the documents of a dossier", 1),
                ("look before a commit", 1),
                ("commit a dossier", 1),
                ("commit the same dossier", 0),
                ("announce a process's first dossier and write its row", 3),
                ("announce a changed dossier and write its row", 2),
                ("look after an unchanged dossier", 0),
                ("announce a further new dossier and write its row", 2),
                ("look after a dossier unchanged since another process wrote it", 1),
                ("announce a change to a dossier of another process", 5),
                ("the changes since", 1),
                ("commit a dossier of 150 questions", 3),
                ("replace a dossier of 150 questions", 4),
                ("read a dossier", 1),
                ("an idle poll", 2),
            ],
            counts);

        async Task CountAsync(string operation, Func<Task> action) => counts.Add((operation, (await CallsOfAsync(action)).Count));
    }
}
