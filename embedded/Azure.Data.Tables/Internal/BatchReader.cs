using System.Globalization;
using System.Text;

namespace Azure.Data.Tables.Internal;

/// <summary>Reads the answer to a transaction: per step an HTTP response in text, or one that says why nothing was done.</summary>
internal static class BatchReader
{
    private const string StatusLine = "HTTP/1.1 ";

    public static List<Response> Read(Response batch)
    {
        var responses = new List<Response>();
        using var lines = new StringReader(batch.Content.ToString());
        while (lines.ReadLine() is { } line)
        {
            // What stands between the responses (boundaries, headers of the parts) says nothing that is needed.
            if (line.StartsWith(StatusLine, StringComparison.Ordinal))
            {
                responses.Add(ReadResponse(line, lines));
            }
        }

        return responses;
    }

    private static BatchResponse ReadResponse(string statusLine, StringReader lines)
    {
        var status = statusLine[StatusLine.Length..].Split(' ', 2);
        if (!int.TryParse(status[0], NumberStyles.None, CultureInfo.InvariantCulture, out var code))
        {
            throw new InvalidOperationException($"The answer to a transaction has the status line '{statusLine}'.");
        }

        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        while (lines.ReadLine() is { Length: > 0 } line && !IsBoundary(line))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0)
            {
                headers[line[..colon]] = line[(colon + 1)..].Trim();
            }
        }

        // A step of a transaction answers with a body only where it failed: one line of JSON, or a few of XML.
        var body = code >= 400 ? ReadBody(lines) : "";
        return new BatchResponse(code, status.Length > 1 ? status[1] : "", headers, Encoding.UTF8.GetBytes(body));
    }

    private static string ReadBody(StringReader lines)
    {
        var body = new StringBuilder();
        while (lines.ReadLine() is { } line && !IsBoundary(line))
        {
            body.AppendLine(line);
        }

        return body.ToString();
    }

    private static bool IsBoundary(string line) =>
        line.StartsWith("--changesetresponse_", StringComparison.Ordinal)
        || line.StartsWith("--batchresponse_", StringComparison.Ordinal);
}
