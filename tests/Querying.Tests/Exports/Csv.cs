using System.Text;

namespace Kamervragen.Querying.Tests.Exports;

/// <summary>Reads CSV by the grammar of RFC 4180 and nothing else: what a lenient reader would forgive is an error here.</summary>
internal static class Csv
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true);

    /// <summary>The lines as name and value; each must have as many cells as the header.</summary>
    public static List<Dictionary<string, string>> Read(byte[] file)
    {
        Assert.True(file.AsSpan().StartsWith(Utf8.Preamble));
        var records = Records(Utf8.GetString(file.AsSpan(Utf8.Preamble.Length)));
        return [.. records.Skip(1).Select(record => Line(records[0], record))];
    }

    private static Dictionary<string, string> Line(List<string> header, List<string> record)
    {
        Assert.Equal(header.Count, record.Count);
        return header.Zip(record).ToDictionary(cell => cell.First, cell => cell.Second, StringComparer.Ordinal);
    }

    private static List<List<string>> Records(string text)
    {
        var records = new List<List<string>>();
        for (var at = 0; at < text.Length;)
        {
            var record = new List<string>();
            do
            {
                record.Add(text[at] == '"' ? Quoted(text, ref at) : Plain(text, ref at));
            }
            while (text[at] == ',' && ++at > 0);

            Assert.Equal("\r\n", text.Substring(at, 2));
            at += 2;
            records.Add(record);
        }

        return records;
    }

    private static string Plain(string text, ref int at)
    {
        var end = text.AsSpan(at).IndexOfAny(",\r\n") + at;
        var cell = text[at..end];
        Assert.DoesNotContain('"', cell);
        at = end;
        return cell;
    }

    private static string Quoted(string text, ref int at)
    {
        var cell = new StringBuilder();
        while (true)
        {
            var end = text.IndexOf('"', at + 1);
            cell.Append(text, at + 1, end - at - 1);
            at = end + 1;
            if (text[at] != '"')
            {
                return cell.ToString();
            }

            cell.Append('"');
        }
    }
}
