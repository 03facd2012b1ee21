using System.Buffers;
using System.Text;
using Azure.Core;

namespace Azure.Data.Tables.Internal;

/// <summary>Writes a transaction: one change set in a multipart body, each step an HTTP request in text.</summary>
internal sealed class BatchWriter
{
    private readonly ArrayBufferWriter<byte> _body = new(16 * 1024);
    private readonly string _batch = $"batch_{Guid.NewGuid()}";
    private readonly string _changeset = $"changeset_{Guid.NewGuid()}";

    public BatchWriter() => Line($"--{_batch}\r\nContent-Type: multipart/mixed; boundary={_changeset}\r\n");

    public string ContentType => $"multipart/mixed; boundary={_batch}";

    public void Add(EntityOperation operation)
    {
        Line($"--{_changeset}\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n");
        Line($"{operation.Method} {operation.Address} HTTP/1.1");
        Line($"Accept: {Wire.MinimalMetadata}\r\nDataServiceVersion: 3.0");
        if (operation.IfMatch is not null)
        {
            Line($"If-Match: {operation.IfMatch}");
        }

        if (operation.Method == RequestMethod.Post)
        {
            Line("Prefer: return-no-content");
        }

        if (!operation.Body.IsEmpty)
        {
            Line($"Content-Type: {Wire.JsonBody}");
        }

        Line("");
        _body.Write(operation.Body.Span);
        Line("");
    }

    public RequestContent Finish()
    {
        Line($"--{_changeset}--\r\n--{_batch}--");
        return RequestContent.Create(_body.WrittenMemory);
    }

    private void Line(string text)
    {
        Encoding.ASCII.GetBytes(text, _body);
        _body.Write("\r\n"u8);
    }
}
