namespace Kamervragen.Querying.Pages;

/// <summary>A text of a publication: paragraphs by empty lines, items of a list a line each, rows of a table by their tabs.</summary>
internal static class RunningText
{
    /// <summary>Writes the paragraphs, lists and tables of a text.</summary>
    public static void Write(HtmlWriter html, string text)
    {
        var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n');
        var block = new List<string>();
        foreach (var line in lines.Append(""))
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                block.Add(line);
            }
            else if (block.Count > 0)
            {
                WriteBlock(html, block);
                block.Clear();
            }
        }
    }

    private static void WriteBlock(HtmlWriter html, List<string> lines)
    {
        if (lines.Exists(line => line.Trim(' ').Contains('\t', StringComparison.Ordinal)))
        {
            WriteTable(html, [.. lines.Select(line => line.Split('\t'))]);
        }
        else if (lines.Count == 1)
        {
            html.Element(Tag.P, lines[0].Trim());
        }
        else
        {
            WriteLines(html, lines);
        }
    }

    // Items keep the label that is printed, so they are lines and not a list with labels of its own.
    private static void WriteLines(HtmlWriter html, List<string> lines)
    {
        using (html.In(Tag.P, HtmlAttribute.Class("regels")))
        {
            for (var index = 0; index < lines.Count; index++)
            {
                if (index > 0)
                {
                    html.Void(Tag.Br);
                }

                html.Element(Tag.Span, lines[index].Trim());
            }
        }
    }

    private static void WriteTable(HtmlWriter html, List<string[]> rows)
    {
        var columns = rows.Max(row => row.Length);
        using (html.In(Tag.Div, HtmlAttribute.Class("tabel"), HtmlAttribute.Role("region"), HtmlAttribute.Label("Tabel"), HtmlAttribute.Focusable()))
        using (html.In(Tag.Table))
        using (html.In(Tag.Tbody))
        {
            foreach (var row in rows)
            {
                using (html.In(Tag.Tr))
                {
                    for (var column = 0; column < columns; column++)
                    {
                        html.Element(Tag.Td, column < row.Length ? row[column].Trim() : "");
                    }
                }
            }
        }
    }
}
