using System.Buffers;

namespace Kamervragen.Querying.Exports;

/// <summary>Writes the lines of a file in one format.</summary>
/// <typeparam name="T">What a line is about.</typeparam>
internal abstract class LineWriter<T>(IReadOnlyList<ExportColumn<T>> columns)
{
    protected IReadOnlyList<ExportColumn<T>> Columns { get; } = columns;

    /// <summary>Makes the writer of a format.</summary>
    public static LineWriter<T> Create(ExportFormat format, IReadOnlyList<ExportColumn<T>> columns) =>
        format == ExportFormat.Csv ? new CsvWriter<T>(columns) : new NdjsonWriter<T>(columns);

    /// <summary>Writes what stands before the first line.</summary>
    public abstract void WriteStart(IBufferWriter<byte> output);

    /// <summary>Writes a line.</summary>
    public abstract void Write(IBufferWriter<byte> output, T line);
}
