using Kamervragen.Querying.Cijfers;
using Kamervragen.Querying.Tests.Lists;
using Kamervragen.Storage;
using Kamervragen.Testing;

namespace Kamervragen.Querying.Tests.Figures;

public sealed class Asking_for_statistics(AzuriteFixture azurite) : QueryTest(azurite)
{
    [Fact]
    public async Task Takes_one_call_to_storage_however_many_sets_there_are()
    {
        Assert.Equal(1, await CallsAmongAsync(50));
        Assert.Equal(1, await CallsAmongAsync(1_000));
    }

    [Fact]
    public async Task Refuses_the_parameters_of_a_list()
    {
        var refusal = await Assert.ThrowsAsync<BadQueryException>(() => Get<StatistiekQuery>().GetAsync(Rij.Parameters("limit=5"), None));

        Assert.StartsWith("De parameter 'limit' bestaat niet; mogelijk zijn jaar,", refusal.Message, StringComparison.Ordinal);
    }

    private async Task<int> CallsAmongAsync(int sets)
    {
        await RestartAsync();
        var random = new Random(sets);
        await Get<OverzichtBlob>().WriteAsync(new OverzichtSnapshot(sets, [.. Enumerable.Range(1, sets).Select(number => Rij.Any(random, Rij.Key(number)))]), None);
        await Get<StatistiekQuery>().GetAsync(Rij.Parameters(""), None);
        return await CallsOfAsync(async () => (await Get<StatistiekQuery>().GetAsync(Rij.Parameters("partij=nsc"), None)).Make());
    }
}
