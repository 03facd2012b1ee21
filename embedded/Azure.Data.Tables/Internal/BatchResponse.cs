using System.Diagnostics.CodeAnalysis;
using Azure.Core;

namespace Azure.Data.Tables.Internal;

/// <summary>The answer to one step of a transaction.</summary>
internal sealed class BatchResponse(int status, string reason, Dictionary<string, string> headers, byte[] body) : Response
{
    private Stream? _content = new MemoryStream(body, 0, body.Length, writable: false, publiclyVisible: true);

    public override int Status => status;

    public override string ReasonPhrase => reason;

    public override bool IsError => status >= 400;

    public override Stream? ContentStream
    {
        get => _content;
        set => _content = value;
    }

    public override string ClientRequestId { get; set; } = headers.GetValueOrDefault("x-ms-client-request-id") ?? "";

    public override void Dispose() => _content?.Dispose();

    protected override bool ContainsHeader(string name) => headers.ContainsKey(name);

    protected override IEnumerable<HttpHeader> EnumerateHeaders() =>
        headers.Select(header => new HttpHeader(header.Key, header.Value));

    protected override bool TryGetHeader(string name, [NotNullWhen(true)] out string? value) =>
        headers.TryGetValue(name, out value);

    protected override bool TryGetHeaderValues(string name, [NotNullWhen(true)] out IEnumerable<string>? values)
    {
        values = headers.TryGetValue(name, out var value) ? [value] : null;
        return values is not null;
    }
}
