using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using System.Xml;
using Azure.Core;

namespace Azure.Data.Tables.Internal;

/// <summary>Finds the code and the message in the service's errors, which are JSON or XML as it pleases.</summary>
internal sealed class TableErrorParser : RequestFailedDetailsParser
{
    /// <summary>Under this key the data of an exception hold the index of the step that failed.</summary>
    public const string FailedEntity = "FailedEntity";

    // An error of the service is a few hundred characters.
    private const int MaxLength = 64 * 1024;

    public static TableErrorParser Instance { get; } = new();

    public override bool TryParse(
        Response response, [NotNullWhen(true)] out ResponseError? error, out IDictionary<string, string>? data)
    {
        data = null;
        var (code, message) = ReadBody(response);
        if (code is null && response.Headers.TryGetValue("x-ms-error-code", out var fromHeader))
        {
            code = fromHeader;
        }

        error = code is null ? null : new ResponseError(code, message);
        if (error is not null && TryFindIndex(message, out var index))
        {
            data = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                [FailedEntity] = index.ToString(CultureInfo.InvariantCulture),
            };
        }

        return error is not null;
    }

    private static (string? Code, string? Message) ReadBody(Response response)
    {
        if (response.ContentStream is not MemoryStream { Length: > 0 and <= MaxLength })
        {
            return default;
        }

        try
        {
            return response.Content.ToMemory().Span.TrimStart("\uFEFF \r\n\t"u8) is [(byte)'<', ..]
                ? ReadXml(response.Content)
                : ReadJson(response.Content);
        }
        catch (Exception exception) when (exception is JsonException or XmlException or InvalidOperationException)
        {
            // The answer of something in between, not of the service: the status is all it tells.
            return default;
        }
    }

    private static (string? Code, string? Message) ReadJson(BinaryData body)
    {
        using var document = JsonDocument.Parse(body);
        if (document.RootElement.ValueKind != JsonValueKind.Object
            || !document.RootElement.TryGetProperty("odata.error", out var error)
            || !error.TryGetProperty("code", out var code))
        {
            return default;
        }

        var message = error.TryGetProperty("message", out var container) && container.TryGetProperty("value", out var value)
            ? value.GetString()
            : null;
        return (code.GetString(), message);
    }

    private static (string? Code, string? Message) ReadXml(BinaryData body)
    {
        string? code = null;
        string? message = null;
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
        using var reader = XmlReader.Create(body.ToStream(), settings);
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element || reader.Depth != 1)
            {
                continue;
            }

            if (string.Equals(reader.LocalName, "code", StringComparison.OrdinalIgnoreCase))
            {
                code = ReadText(reader);
            }
            else if (string.Equals(reader.LocalName, "message", StringComparison.OrdinalIgnoreCase))
            {
                message = ReadText(reader);
            }
        }

        return (code, message);
    }

    private static string? ReadText(XmlReader reader) =>
        !reader.IsEmptyElement && reader.Read() && reader.NodeType == XmlNodeType.Text ? reader.Value : null;

    // In a transaction the message starts with the index of the step: "3:The specified entity already exists."
    private static bool TryFindIndex(string? message, out int index)
    {
        index = -1;
        var colon = message?.IndexOf(':', StringComparison.Ordinal) ?? -1;
        return colon > 0 && int.TryParse(message.AsSpan(0, colon), NumberStyles.None, CultureInfo.InvariantCulture, out index);
    }
}
