using System.Buffers;
using System.Text;

namespace Kamervragen.Querying.Exports;

/// <summary>
/// Writes RFC 4180: a comma between cells, CRLF behind each line, quotes around a cell that needs them and doubled within it.
/// No value is an empty cell, an empty text is <c>""</c>. A text that a spreadsheet would take for a formula gets an apostrophe
/// before it, and a character that no text file may hold (NUL, half of a surrogate pair) becomes U+FFFD.
/// </summary>
internal sealed class CsvWriter<T>(IReadOnlyList<ExportColumn<T>> columns) : LineWriter<T>(columns)
{
    private static readonly SearchValues<char> NeedsQuotes = SearchValues.Create(",\"\r\n");

    public override void WriteStart(IBufferWriter<byte> output)
    {
        output.Write(Encoding.UTF8.Preamble);
        for (var index = 0; index < Columns.Count; index++)
        {
            WriteCell(output, index, Columns[index].Name, isOurs: true);
        }

        output.Write("\r\n"u8);
    }

    public override void Write(IBufferWriter<byte> output, T line)
    {
        for (var index = 0; index < Columns.Count; index++)
        {
            var column = Columns[index];
            WriteCell(output, index, column.Value(line), column.Type != ExportType.Tekst);
        }

        output.Write("\r\n"u8);
    }

    private static void WriteCell(IBufferWriter<byte> output, int index, string? value, bool isOurs)
    {
        if (index > 0)
        {
            output.Write(","u8);
        }

        if (value is null)
        {
            return;
        }

        var text = value.AsSpan();
        var isFormula = !isOurs && text is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n', ..];
        var isQuoted = text.IsEmpty || text.ContainsAny(NeedsQuotes) || text[0] is ' ' or '\t' || text[^1] is ' ' or '\t';
        output.Write(isQuoted ? "\""u8 : default);
        output.Write(isFormula ? "'"u8 : default);
        WriteText(output, text);
        output.Write(isQuoted ? "\""u8 : default);
    }

    private static void WriteText(IBufferWriter<byte> output, ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny('"', '\0') is >= 0 and var at)
        {
            Encoding.UTF8.GetBytes(text[..at], output);
            output.Write(text[at] == '"' ? "\"\""u8 : "\uFFFD"u8);
            text = text[(at + 1)..];
        }

        Encoding.UTF8.GetBytes(text, output);
    }
}
