using Kamervragen.Testing;

namespace KoopReplica.Tests;

public sealed class A_folder_that_changes
{
    private static readonly (string, string)[] Answer =
        [("OVERHEIDop.publicationName", "Kamervragen (Aanhangsel)"), ("DCTERMS.available", "2021-06-21")];

    [Fact]
    public async Task Shows_what_is_added_at_the_next_search_as_modified_now()
    {
        await using var replica = await ReplicaFixture.ServeOwnAsync(new ManualTimeProvider());
        replica.Publish("ah-tk-20202021-1", "een", Answer);
        Assert.Equal(["ah-tk-20202021-1"], await replica.FindAsync("dt.modified==2024-03-15"));
    }

    [Fact]
    public async Task Shows_what_is_changed_as_modified_now()
    {
        var folder = Directory.CreateTempSubdirectory("koop-replica-");
        ReplicaFixture.Publish(folder.FullName, "ah-tk-20202021-1", "een", Answer);
        ReplicaFixture.Publish(folder.FullName, "ah-tk-20202021-2", "twee", Answer);
        await using (var server = await KoopReplicaServer.StartAsync(
            new KoopReplicaOptions { Folder = folder.FullName, Time = new ManualTimeProvider() }))
        {
            ReplicaFixture.Publish(folder.FullName, "ah-tk-20202021-2", "twee, verbeterd", Answer);
            Assert.Equal(["2021-06-21", "2024-03-15"], await ModifiedAsync(server));
        }

        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Loses_what_is_removed()
    {
        await using var replica = await ReplicaFixture.ServeOwnAsync();
        replica.Publish("ah-tk-20202021-1", "een", Answer);
        await replica.FindAsync("dt.modified>2000-01-01");
        Directory.Delete(Path.Combine(replica.Folder, "ah-tk-20202021-1"), recursive: true);
        Assert.Empty(await replica.FindAsync("dt.modified>2000-01-01"));
    }

    [Fact]
    public async Task Remembers_across_a_restart_what_was_there_and_when_it_was_modified()
    {
        var folder = Directory.CreateTempSubdirectory("koop-replica-");
        var state = Path.Combine(Directory.CreateTempSubdirectory("koop-replica-").FullName, "state.json");
        var clock = new ManualTimeProvider();
        var options = new KoopReplicaOptions { Folder = folder.FullName, StateFile = state, Time = clock };
        ReplicaFixture.Publish(folder.FullName, "ah-tk-20202021-1", "een", Answer);
        await using (var first = await KoopReplicaServer.StartAsync(options))
        {
            Assert.Equal(["2021-06-21"], await ModifiedAsync(first));
        }

        ReplicaFixture.Publish(folder.FullName, "ah-tk-20202021-2", "erbij terwijl niets liep", Answer);
        await using (var second = await KoopReplicaServer.StartAsync(options))
        {
            Assert.Equal(["2021-06-21", "2024-03-15"], await ModifiedAsync(second));
        }

        clock.Advance(TimeSpan.FromDays(10));
        await using (var third = await KoopReplicaServer.StartAsync(options))
        {
            Assert.Equal(["2021-06-21", "2024-03-15"], await ModifiedAsync(third));
        }

        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Serves_a_publication_with_unreadable_metadata_by_what_its_id_says()
    {
        await using var replica = await ReplicaFixture.ServeOwnAsync();
        replica.Publish("kv-tk-2021Z00001", "vraag");
        await File.WriteAllTextAsync(Path.Combine(replica.Folder, "kv-tk-2021Z00001", "metadata.xml"), "<metadata_gegevens><afgeb");
        Assert.Equal(["kv-tk-2021Z00001"], await replica.FindAsync("""w.publicatienaam=="Kamervragen zonder antwoord" """));
    }

    private static async Task<string[]> ModifiedAsync(KoopReplicaServer server)
    {
        using var client = new HttpClient { BaseAddress = server.BaseAddress };
        var response = System.Xml.Linq.XElement.Parse(await client.GetStringAsync("/sru?query=c.product-area%3D%3Dofficielepublicaties"));
        return [.. response.Descendants(ReplicaFixture.Dcterms + "modified").Select(element => element.Value)];
    }
}
