using Kamervragen.Storage;
using Kamervragen.Testing;

namespace Kamervragen.Querying.Tests;

public sealed class One_dossier(AzuriteFixture azurite) : QueryTest(azurite)
{
    [Theory]
    [InlineData("2031Z00042")]
    [InlineData("2031z00042")]
    [InlineData(" 2031Z00042 ")]
    public async Task Is_found_by_its_vraagnummer_however_it_is_written(string nummer)
    {
        await StoreAsync("2031Z00042");

        Assert.Equal("2031Z00042", (await Kamervragen.GetAsync(nummer, None))!.Sleutel);
    }

    [Fact]
    public async Task Takes_one_call_to_storage()
    {
        await StoreAsync("2031Z00042");

        Assert.Equal(1, await CallsOfAsync(() => Kamervragen.GetAsync("2031Z00042", None)));
    }

    [Fact]
    public async Task Without_a_vraagnummer_is_found_by_the_document_s_own()
    {
        await StoreAsync("ah-tk-20302031-7");

        Assert.Equal("ah-tk-20302031-7", (await Kamervragen.GetAsync("ah-tk-20302031-7", None))!.Sleutel);
    }

    [Fact]
    public async Task That_a_document_has_moved_to_is_found_by_the_document_s_own_number()
    {
        await StoreAsync("ah-tk-20302031-7");
        await RemoveAsync("ah-tk-20302031-7");
        await StoreAsync("2031Z00042");
        await Get<DocumentTable>().TryWriteAsync(new DocumentState { Id = "ah-tk-20302031-7", Sleutels = ["2031Z00042"] }, None);

        Assert.Equal("2031Z00042", (await Kamervragen.GetAsync("ah-tk-20302031-7", None))!.Sleutel);
    }

    [Theory]
    [InlineData("2031Z99999")]
    [InlineData("")]
    [InlineData("../../andere")]
    [InlineData("' or PartitionKey ne '")]
    public async Task That_is_not_there_is_null(string nummer)
    {
        await StoreAsync("2031Z00042");

        Assert.Null(await Kamervragen.GetAsync(nummer, None));
    }

    [Fact]
    public async Task Of_an_impossibly_long_number_is_not_looked_for() =>
        Assert.Equal(0, await CallsOfAsync(async () => Assert.Null(await Kamervragen.GetAsync(new string('a', 1_000), None))));
}
