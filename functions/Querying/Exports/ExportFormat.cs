namespace Kamervragen.Querying.Exports;

/// <summary>The form of a file.</summary>
public enum ExportFormat
{
    /// <summary>Comma-separated values, RFC 4180: UTF-8 with byte order mark, CRLF, a header with the names of the columns.</summary>
    Csv,

    /// <summary>A JSON object a line: UTF-8 without byte order mark, LF.</summary>
    Ndjson,
}
