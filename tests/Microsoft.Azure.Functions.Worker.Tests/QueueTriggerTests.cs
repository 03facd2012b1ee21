using System.Text;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Kamervragen.Testing;
using Microsoft.Azure.Functions.Worker.Tests.Support;

namespace Microsoft.Azure.Functions.Worker.Tests;

[Collection(StorageCollection.Name)]
public sealed class QueueTriggerTests
{
    private readonly string _connection;
    private readonly QueueClient _queue;
    private readonly QueueClient _poison;

    public QueueTriggerTests(AzuriteFixture azurite)
    {
        ArgumentNullException.ThrowIfNull(azurite);
        _connection = azurite.ConnectionString;
        var name = "q" + Guid.NewGuid().ToString("N");
        var base64 = new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 };
        _queue = new QueueClient(_connection, name, base64);
        _poison = new QueueClient(_connection, name + "-poison", base64);
    }

    [Fact]
    public async Task A_message_is_handled_and_deleted_and_the_queue_is_made_if_need_be()
    {
        await using var application = await TestApplication.StartAsync(Setup(typeof(ByText)));
        await Eventually.HoldsAsync(async () => await _queue.ExistsAsync());

        await _queue.SendMessageAsync("één");

        Assert.Equal("één (1)", await application.Recorder.NextAsync());
        await WaitUntilEmptyAsync();
    }

    [Theory]
    [InlineData(typeof(ByMessage))]
    [InlineData(typeof(ByBinary))]
    [InlineData(typeof(ByBytes))]
    [InlineData(typeof(ByRecord))]
    public async Task The_message_comes_as_the_type_that_the_function_asks_for(Type function)
    {
        await using var application = await TestApplication.StartAsync(Setup(function));
        await SendAsync("""{"BlobName":"kv-1.xml"}""");

        Assert.Equal("""{"BlobName":"kv-1.xml"}""", await application.Recorder.NextAsync());
    }

    [Fact]
    public async Task Simple_properties_of_a_json_message_bind_by_name()
    {
        await using var application = await TestApplication.StartAsync(Setup(typeof(ByProperty)));
        await SendAsync("""{"BlobName":"kv-1.xml","Count":3}""");

        Assert.Equal("kv-1.xml 3", await application.Recorder.NextAsync());
    }

    [Fact]
    public async Task A_message_that_fails_too_often_goes_to_the_poison_queue_as_it_was()
    {
        await using var application = await TestApplication.StartAsync(Setup(typeof(Fails)) with { HostJson = HostJson("\"maxDequeueCount\": 3") });
        await SendAsync("bad");

        Assert.Equal(["try 1", "try 2", "try 3"], await application.Recorder.NextAsync(3));
        await Eventually.HoldsAsync(async () => await _poison.ExistsAsync() && (await _poison.PeekMessagesAsync()).Value.Length == 1);
        Assert.Equal("bad", (await _poison.PeekMessagesAsync()).Value[0].MessageText);
        await WaitUntilEmptyAsync();
    }

    [Fact]
    public async Task A_failed_message_waits_for_the_visibility_timeout()
    {
        await using var application = await TestApplication.StartAsync(Setup(typeof(Fails)) with { HostJson = HostJson("\"visibilityTimeout\": \"01:00:00\"") });
        await SendAsync("bad");
        await application.Recorder.NextAsync();
        await application.StopAsync();

        Assert.Empty((await _queue.ReceiveMessagesAsync()).Value);
        Assert.Equal(1, (await _queue.GetPropertiesAsync()).Value.ApproximateMessagesCount);
    }

    [Fact]
    public async Task What_is_not_base64_is_poison_at_once()
    {
        await using var application = await TestApplication.StartAsync(Setup(typeof(ByText)));
        await Eventually.HoldsAsync(async () => await _queue.ExistsAsync());
        await new QueueClient(_connection, _queue.Name).SendMessageAsync("*plain*");

        var plain = new QueueClient(_connection, _poison.Name);
        await Eventually.HoldsAsync(async () => await plain.ExistsAsync() && (await plain.PeekMessagesAsync()).Value.Length == 1);
        Assert.Equal("*plain*", (await plain.PeekMessagesAsync()).Value[0].MessageText);
        Assert.Empty(application.Recorder.Rest());
    }

    [Fact]
    public async Task Plain_messages_are_read_where_host_json_says_so()
    {
        await using var application = await TestApplication.StartAsync(Setup(typeof(ByText)) with { HostJson = HostJson("\"messageEncoding\": \"none\"") });
        await Eventually.HoldsAsync(async () => await _queue.ExistsAsync());
        await new QueueClient(_connection, _queue.Name).SendMessageAsync("plain");

        Assert.Equal("plain (1)", await application.Recorder.NextAsync());
    }

    [Fact]
    public async Task No_more_messages_run_at_once_than_a_batch_and_the_threshold()
    {
        await _queue.CreateAsync();
        for (var i = 0; i < 6; i++)
        {
            await _queue.SendMessageAsync($"{i}");
        }

        await using var application = await TestApplication.StartAsync(
            Setup(typeof(Held)) with { HostJson = HostJson("\"batchSize\": 2, \"newBatchThreshold\": 0") });
        await application.Recorder.NextAsync(2);

        Assert.Empty(application.Recorder.Rest());
        application.Gate.Open();
        await application.Recorder.NextAsync(4);
    }

    [Fact]
    public async Task A_message_whose_run_was_cut_off_is_there_again_at_the_next_start()
    {
        var setup = Setup(typeof(Held)) with { StopGrace = TimeSpan.Zero };
        await using (var first = await TestApplication.StartAsync(setup))
        {
            await SendAsync("text");
            Assert.Equal("text", await first.Recorder.NextAsync());
            await first.StopAsync();
        }

        await using var second = await TestApplication.StartAsync(setup);
        Assert.Equal("text", await second.Recorder.NextAsync());
    }

    [Fact]
    public async Task The_lease_of_a_long_run_is_renewed()
    {
        var clock = new ManualTimeProvider();
        await using var application = await TestApplication.StartAsync(Setup(typeof(Held)) with { Time = clock });
        await _queue.CreateIfNotExistsAsync();
        await _queue.SendMessageAsync("text");
        await Eventually.HoldsAsync(() =>
        {
            clock.Advance(TimeSpan.FromMilliseconds(200));
            return application.Recorder.Rest().Count > 0;
        });
        using var requests = new RequestCounter(_queue.Uri);

        // Of all that the host asks of a queue only the renewal is a PUT.
        await Eventually.HoldsAsync(() =>
        {
            clock.Advance(TimeSpan.FromSeconds(10));
            return requests.Puts > 0;
        });
    }

    private static string HostJson(string queues) =>
        $$"""{ "extensions": { "queues": { "maxPollingInterval": "00:00:00.1", {{queues}} } } }""";

    private TestSetup Setup(Type function) => new(function)
    {
        Storage = _connection,
        HostJson = HostJson("\"maxDequeueCount\": 5"),
        Settings = new(StringComparer.OrdinalIgnoreCase) { ["Queue"] = _queue.Name },
    };

    private async Task SendAsync(string message)
    {
        await _queue.CreateIfNotExistsAsync();
        await _queue.SendMessageAsync(message);
    }

    private Task WaitUntilEmptyAsync() =>
        Eventually.HoldsAsync(async () => (await _queue.GetPropertiesAsync()).Value.ApproximateMessagesCount == 0);

    public sealed class ByText(Recorder recorder)
    {
        [Function("ByText")]
        public void Run([QueueTrigger("%Queue%")] string message, int dequeueCount) => recorder.Add($"{message} ({dequeueCount})");
    }

    public sealed class ByMessage(Recorder recorder)
    {
        [Function("ByMessage")]
        public void Run([QueueTrigger("%Queue%", Connection = "AzureWebJobsStorage")] QueueMessage message) => recorder.Add(message.MessageText);
    }

    public sealed class ByBinary(Recorder recorder)
    {
        [Function("ByBinary")]
        public void Run([QueueTrigger("%Queue%")] BinaryData message) => recorder.Add(message.ToString());
    }

    public sealed class ByBytes(Recorder recorder)
    {
        [Function("ByBytes")]
        public void Run([QueueTrigger("%Queue%")] byte[] message) => recorder.Add(Encoding.UTF8.GetString(message));
    }

    public sealed record Message(string BlobName);

    public sealed class ByRecord(Recorder recorder)
    {
        [Function("ByRecord")]
        public void Run([QueueTrigger("%Queue%")] Message message) => recorder.Add($$"""{"BlobName":"{{message.BlobName}}"}""");
    }

    public sealed class ByProperty(Recorder recorder)
    {
        [Function("ByProperty")]
        public void Run([QueueTrigger("%Queue%")] string message, string blobName, int count)
        {
            _ = message;
            recorder.Add($"{blobName} {count}");
        }
    }

    public sealed class Fails(Recorder recorder)
    {
        [Function("Fails")]
        public void Run([QueueTrigger("%Queue%")] string message, long dequeueCount)
        {
            recorder.Add($"try {dequeueCount}");
            throw new InvalidOperationException(message);
        }
    }

    public sealed class Held(Recorder recorder, Gate gate)
    {
        [Function("Held")]
        public async Task Run([QueueTrigger("%Queue%")] string message, CancellationToken cancellationToken)
        {
            recorder.Add(message);
            await gate.PassAsync(cancellationToken);
        }
    }
}
