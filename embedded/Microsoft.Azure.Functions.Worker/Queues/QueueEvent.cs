using System.Text.Json;
using Azure.Storage.Queues.Models;
using Microsoft.Azure.Functions.Worker.Invocation;

namespace Microsoft.Azure.Functions.Worker.Queues;

internal sealed class QueueEvent(QueueMessage message) : TriggerEvent
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNameCaseInsensitive = true };

    public static IReadOnlyCollection<string> BindingDataNames { get; } =
        ["QueueTrigger", "DequeueCount", "Id", "PopReceipt", "InsertionTime", "ExpirationTime", "NextVisibleTime"];

    public override IReadOnlyDictionary<string, object?> BindingData { get; } = CreateBindingData(message);

    public override ValueTask<object?> BindAsync(Type parameterType, CancellationToken cancellationToken) => new(Bind(parameterType));

    private static Dictionary<string, object?> CreateBindingData(QueueMessage message)
    {
        var data = NewBindingData();
        AddJsonProperties(message.Body, data);
        data["QueueTrigger"] = message.Body.ToString();
        data["DequeueCount"] = message.DequeueCount;
        data["Id"] = message.MessageId;
        data["PopReceipt"] = message.PopReceipt;
        data["InsertionTime"] = message.InsertedOn;
        data["ExpirationTime"] = message.ExpiresOn;
        data["NextVisibleTime"] = message.NextVisibleOn;
        return data;
    }

    // The simple properties of a JSON message bind to parameters by name, as {tokens} of a blob path do.
    private static void AddJsonProperties(BinaryData body, Dictionary<string, object?> data)
    {
        if (body.ToMemory().Span.TrimStart(" \t\r\n"u8) is not [(byte)'{', ..])
        {
            return;
        }

        try
        {
            using var document = JsonDocument.Parse(body);
            foreach (var property in document.RootElement.EnumerateObject())
            {
                if (property.Value.ValueKind is JsonValueKind.String or JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False)
                {
                    data[property.Name] = property.Value.ToString();
                }
            }
        }
        catch (JsonException)
        {
            // A text that only begins like JSON has no properties.
            return;
        }
    }

    private object? Bind(Type type) => type switch
    {
        _ when type == typeof(QueueMessage) => message,
        _ when type == typeof(BinaryData) => message.Body,
        _ when type == typeof(string) => message.Body.ToString(),
        _ when type == typeof(byte[]) => message.Body.ToArray(),
        _ => JsonSerializer.Deserialize(message.Body, type, Json),
    };
}
