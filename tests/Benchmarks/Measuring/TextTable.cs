namespace Kamervragen.Benchmarks.Measuring;

/// <summary>Rows of text in columns: the first to the left, the others to the right.</summary>
/// <param name="header">The names of the columns.</param>
internal sealed class TextTable(params string[] header)
{
    private readonly List<string[]> _rows = [header];

    /// <summary>Adds a row.</summary>
    public void Add(params string[] cells) => _rows.Add(cells);

    /// <summary>Writes the table, a line under its header.</summary>
    public void WriteTo(TextWriter writer)
    {
        var widths = Enumerable.Range(0, header.Length).Select(column => _rows.Max(row => row[column].Length)).ToArray();
        for (var i = 0; i < _rows.Count; i++)
        {
            var cells = _rows[i].Select((cell, column) => column == 0 ? cell.PadRight(widths[0]) : cell.PadLeft(widths[column]));
            writer.WriteLine(string.Join("  ", cells).TrimEnd());
            if (i == 0)
            {
                writer.WriteLine(new string('-', widths.Sum() + (2 * (widths.Length - 1))));
            }
        }
    }
}
