using System.Buffers;
using System.Text.Json;
using Kamervragen.Storage;

namespace Kamervragen.Querying.Exports;

/// <summary>Writes a JSON object a line; what a line has no value for is not in it, as in the rest of the API.</summary>
internal sealed class NdjsonWriter<T>(IReadOnlyList<ExportColumn<T>> columns) : LineWriter<T>(columns)
{
    private static readonly JsonWriterOptions Options = new() { Encoder = DossierJson.Options.Encoder, SkipValidation = true };

    public override void WriteStart(IBufferWriter<byte> output)
    {
        // Nothing stands before the first line.
    }

    public override void Write(IBufferWriter<byte> output, T line)
    {
        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartObject();
            foreach (var column in Columns)
            {
                if (column.Value(line) is { } value)
                {
                    json.WritePropertyName(column.JsonName);
                    WriteValue(json, column.Type, value);
                }
            }

            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }

    private static void WriteValue(Utf8JsonWriter json, ExportType type, string value)
    {
        if (type is ExportType.Getal or ExportType.Waarheid)
        {
            json.WriteRawValue(value, skipInputValidation: true);
        }
        else
        {
            json.WriteStringValue(value);
        }
    }
}
