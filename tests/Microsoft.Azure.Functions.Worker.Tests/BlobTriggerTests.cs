using System.Text;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Kamervragen.Testing;
using Microsoft.Azure.Functions.Worker.Hosting;
using Microsoft.Azure.Functions.Worker.Tests.Support;
using static Microsoft.Azure.Functions.Worker.Tests.Support.BlobFunctions;

namespace Microsoft.Azure.Functions.Worker.Tests;

[Collection(StorageCollection.Name)]
public sealed class BlobTriggerTests : IAsyncLifetime
{
    private readonly string _connection;
    private readonly BlobContainerClient _container;
    private readonly QueueClient _poison;

    public BlobTriggerTests(AzuriteFixture azurite)
    {
        ArgumentNullException.ThrowIfNull(azurite);
        _connection = azurite.ConnectionString;
        _container = new BlobContainerClient(_connection, "c" + Guid.NewGuid().ToString("N"));
        _poison = new QueueClient(_connection, "webjobs-blobtrigger-poison");
    }

    public async Task InitializeAsync()
    {
        await _container.CreateAsync();
        await _poison.CreateIfNotExistsAsync();
        await _poison.ClearMessagesAsync();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Each_new_blob_is_handled_with_the_tokens_of_its_path()
    {
        await UploadAsync("kv-1/1.xml", "one");
        await UploadAsync("kv-1/readme.txt", "not mine");
        await using var application = await TestApplication.StartAsync(Setup(typeof(ByClient)));

        Assert.Equal("kv-1 1: one", await application.Recorder.NextAsync());
        await UploadAsync("kv-2/1.xml", "two");
        Assert.Equal("kv-2 1: two", await application.Recorder.NextAsync());
    }

    [Theory]
    [InlineData(typeof(ByStream))]
    [InlineData(typeof(ByText))]
    [InlineData(typeof(ByBytes))]
    [InlineData(typeof(ByBaseClient))]
    [InlineData(typeof(ByBlockClient))]
    [InlineData(typeof(ByContainer))]
    public async Task The_blob_comes_as_the_type_that_the_function_asks_for(Type function)
    {
        await UploadAsync("a/kv-1.xml", "één");
        await using var application = await TestApplication.StartAsync(Setup(function));

        Assert.Equal("a/kv-1.xml: één", await application.Recorder.NextAsync());
    }

    [Fact]
    public async Task A_blob_that_is_written_again_is_handled_again_and_one_that_is_not_never()
    {
        await UploadAsync("kv-1/1.xml", "first");
        await using var application = await TestApplication.StartAsync(Setup(typeof(ByClient)));
        await application.Recorder.NextAsync();
        await WaitUntilDrainedAsync(application, "1 blobs processed, 0 failed");

        await UploadAsync("kv-1/1.xml", "second");

        Assert.Equal("kv-1 1: second", await application.Recorder.NextAsync());
        await WaitUntilDrainedAsync(application, "1 blobs processed, 0 failed", times: 2);
        Assert.Empty(application.Recorder.Rest());
    }

    [Fact]
    public async Task A_second_start_does_no_work_twice_and_costs_a_few_calls_however_many_blobs_there_are()
    {
        for (var i = 0; i < 40; i++)
        {
            await UploadAsync($"kv-{i}/1.xml", "text");
        }

        var setup = Setup(typeof(ByClient));
        await using (var first = await TestApplication.StartAsync(setup))
        {
            await first.Recorder.NextAsync(40);
            await WaitUntilDrainedAsync(first, "40 blobs processed, 0 failed");
        }

        using var requests = new RequestCounter(_container.Uri);
        await using var second = await TestApplication.StartAsync(setup with { Settings = new(setup.Settings, StringComparer.OrdinalIgnoreCase) { ["Host:BlobScanInterval"] = "01:00:00" } });
        await WaitUntilDrainedAsync(second, "no new blobs (40 done before)");

        Assert.Empty(second.Recorder.Rest());
        Assert.InRange(requests.All, 1, 4);
    }

    [Fact]
    public async Task Another_function_on_the_same_container_has_its_own_receipts()
    {
        await UploadAsync("a/kv-1.xml", "x");
        var setup = Setup(typeof(ByText), typeof(ByBytes));
        await using var application = await TestApplication.StartAsync(setup);

        Assert.Equal(["a/kv-1.xml: x", "a/kv-1.xml: x"], await application.Recorder.NextAsync(2));
    }

    [Fact]
    public async Task A_blob_whose_run_was_cut_off_runs_again_at_the_next_start()
    {
        await UploadAsync("kv-1/1.xml", "text");
        var setup = Setup(typeof(Held)) with { StopGrace = TimeSpan.Zero };
        await using (var first = await TestApplication.StartAsync(setup))
        {
            Assert.Equal("begin kv-1/1.xml", await first.Recorder.NextAsync());
            await first.StopAsync();
        }

        await using var second = await TestApplication.StartAsync(setup);
        Assert.Equal("begin kv-1/1.xml", await second.Recorder.NextAsync());
    }

    [Fact]
    public async Task No_more_blobs_run_at_once_than_host_json_allows()
    {
        for (var i = 0; i < 6; i++)
        {
            await UploadAsync($"kv-{i}.xml", "text");
        }

        var setup = Setup(typeof(Held)) with { HostJson = """{ "extensions": { "blobs": { "maxDegreeOfParallelism": 3 } } }""" };
        await using var application = await TestApplication.StartAsync(setup);
        await application.Recorder.NextAsync(3);

        // The fourth cannot begin before the gate opens: what is told now is all there is.
        Assert.Empty(application.Recorder.Rest());
        application.Gate.Open();
        await application.Recorder.NextAsync(3);
    }

    [Fact]
    public async Task A_blob_that_fails_five_times_becomes_a_message_in_the_shape_of_the_functions_host()
    {
        await UploadAsync("kv-\"1\"/1.xml", "text");
        await using var application = await TestApplication.StartAsync(Setup(typeof(Fails)));
        await WaitUntilDrainedAsync(application, "0 blobs processed, 1 failed");

        Assert.Equal(5, application.Recorder.Rest().Count);
        var message = Assert.Single((await _poison.ReceiveMessagesAsync(10)).Value);
        var etag = (await _container.GetBlobClient("kv-\"1\"/1.xml").GetPropertiesAsync()).Value.ETag;
        Assert.Equal(
            "{\"Type\":\"BlobTrigger\",\"FunctionId\":\"Host.Functions.Fails\",\"BlobType\":\"BlockBlob\",\"ContainerName\":\"" + _container.Name
            + "\",\"BlobName\":\"kv-\\\"1\\\"/1.xml\",\"ETag\":\"\\\"" + etag.ToString().Trim('"') + "\\\"\"}",
            Encoding.UTF8.GetString(Convert.FromBase64String(message.MessageText)));
    }

    [Fact]
    public async Task A_poisoned_blob_is_left_alone_also_after_a_restart()
    {
        await UploadAsync("kv-1/1.xml", "text");
        var setup = Setup(typeof(Fails)) with { HostJson = """{ "extensions": { "blobs": { "poisonBlobThreshold": 2 } } }""" };
        await using (var first = await TestApplication.StartAsync(setup))
        {
            await WaitUntilDrainedAsync(first, "0 blobs processed, 1 failed");
            Assert.Equal(2, first.Recorder.Rest().Count);
        }

        await using var second = await TestApplication.StartAsync(setup);
        await WaitUntilDrainedAsync(second, "no new blobs (1 done before)");
        Assert.Empty(second.Recorder.Rest());
    }

    [Fact]
    public async Task Blobs_that_wait_are_handled_in_the_order_in_which_they_came()
    {
        await UploadAsync("b.xml", "text");
        var first = await ModifiedAsync("b.xml");
        do
        {
            // The service gives the time in whole seconds.
            await UploadAsync("a.xml", "text");
        }
        while (await ModifiedAsync("a.xml") == first);

        var setup = Setup(typeof(ByText)) with { HostJson = """{ "extensions": { "blobs": { "maxDegreeOfParallelism": 1 } } }""" };
        await using var application = await TestApplication.StartAsync(setup);

        Assert.Equal(["b.xml: text", "a.xml: text"], await application.Recorder.InOrderAsync(2));
    }

    [Fact]
    public async Task A_failing_blob_does_not_hold_up_the_others()
    {
        await UploadAsync("bad.xml", "text");
        await UploadAsync("good.xml", "text");
        var setup = Setup(typeof(FailsOnBad)) with
        {
            HostJson = """{ "extensions": { "blobs": { "maxDegreeOfParallelism": 1 } } }""",
        };
        setup.Settings["Host:BlobRetryDelay"] = "01:00:00";
        await using var application = await TestApplication.StartAsync(setup);

        Assert.Equal(["bad.xml", "good.xml"], await application.Recorder.NextAsync(2));
    }

    [Fact]
    public async Task A_blob_that_is_deleted_before_its_retry_is_forgotten_without_a_message()
    {
        await UploadAsync("bad.xml", "text");
        var setup = Setup(typeof(DeletesAndFails));
        setup.Settings["Connection"] = _connection;
        await using var application = await TestApplication.StartAsync(setup);
        await application.Recorder.NextAsync();
        await WaitUntilDrainedAsync(application, "no new blobs (0 done before)");

        Assert.Empty((await _poison.PeekMessagesAsync(10)).Value);
    }

    [Fact]
    public async Task The_container_may_come_later_than_the_host()
    {
        await _container.DeleteAsync();
        var later = new BlobContainerClient(_connection, "later" + Guid.NewGuid().ToString("N"));
        var setup = Setup(typeof(ByText));
        setup.Settings["Container"] = later.Name;
        await using var application = await TestApplication.StartAsync(setup);
        await WaitUntilDrainedAsync(application, "no new blobs");

        await later.CreateAsync();
        await later.UploadBlobAsync("kv-1.xml", BinaryData.FromString("text"));

        Assert.Equal("kv-1.xml: text", await application.Recorder.NextAsync());
    }

    [Theory]
    [InlineData(typeof(UnknownParameter), "'elsewhere'")]
    [InlineData(typeof(UnknownType), "Uri")]
    public async Task A_parameter_that_no_blob_can_fill_is_refused_at_the_start(Type function, string named)
    {
        var exception = await Assert.ThrowsAsync<HostStartException>(() => TestApplication.StartAsync(Setup(function)));

        Assert.Contains(named, exception.Message, StringComparison.Ordinal);
    }

    private static Task WaitUntilDrainedAsync(TestApplication application, string words, int times = 1) =>
        Eventually.HoldsAsync(() => application.Log.Lines.Count(line => line.Contains(words, StringComparison.Ordinal)) >= times);

    private TestSetup Setup(params Type[] functions) => new(functions)
    {
        Storage = _connection,
        Settings = new(StringComparer.OrdinalIgnoreCase) { ["Container"] = _container.Name },
    };

    private Task UploadAsync(string name, string content) =>
        _container.GetBlobClient(name).UploadAsync(BinaryData.FromString(content), overwrite: true);

    private async Task<DateTimeOffset> ModifiedAsync(string name) =>
        (await _container.GetBlobClient(name).GetPropertiesAsync()).Value.LastModified;
}
