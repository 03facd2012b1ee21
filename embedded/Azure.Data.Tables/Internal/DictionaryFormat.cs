using System.Globalization;
using System.Text.Json;

namespace Azure.Data.Tables.Internal;

/// <summary>Rows that are dictionaries: the types of their values come from, and go to, the annotations.</summary>
internal sealed class DictionaryFormat(Type type) : EntityFormat
{
    public override void Write(Utf8JsonWriter writer, object entity)
    {
        writer.WriteStartObject();
        foreach (var (name, value) in (IDictionary<string, object?>)entity)
        {
            // The service keeps no nulls: leaving the column out says the same.
            if (value is not null && name is not (Wire.ODataEtag or Wire.Timestamp))
            {
                WriteColumn(writer, name, value);
            }
        }

        writer.WriteEndObject();
    }

    public override object Read(ref Utf8JsonReader reader, NameCache names)
    {
        var columns = new Dictionary<string, object?>(StringComparer.Ordinal);
        Dictionary<string, string>? types = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = names.Get(ref reader);
            reader.Read();
            if (name.EndsWith(Wire.TypeSuffix, StringComparison.Ordinal))
            {
                (types ??= new(StringComparer.Ordinal))[name[..^Wire.TypeSuffix.Length]] = reader.GetString()!;
            }
            else if (name is Wire.ODataEtag || !name.StartsWith(Wire.ODataPrefix, StringComparison.Ordinal))
            {
                columns[name] = ReadPlain(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }

        ApplyTypes(columns, types);
        return Create(columns);
    }

    private static void ApplyTypes(Dictionary<string, object?> columns, Dictionary<string, string>? types)
    {
        foreach (var (name, edmType) in types ?? [])
        {
            if (columns.TryGetValue(name, out var value) && value is not null)
            {
                columns[name] = Cast(name, value, edmType);
            }
        }

        // A property of the system has no annotation.
        if (columns.TryGetValue(Wire.Timestamp, out var timestamp) && timestamp is string text)
        {
            columns[Wire.Timestamp] = ParseDate(text);
        }
    }

    private object Create(Dictionary<string, object?> columns)
    {
        if (type == typeof(TableEntity))
        {
            return new TableEntity(columns!, owned: true);
        }

        var entity = (IDictionary<string, object?>)Activator.CreateInstance(type)!;
        foreach (var (name, value) in columns)
        {
            entity[name] = value;
        }

        return entity;
    }

    private static object? ReadPlain(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString(),
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.Null => null,
        JsonTokenType.Number when reader.TryGetInt32(out var number) => number,
        JsonTokenType.Number when reader.TryGetInt64(out var number) => number,
        JsonTokenType.Number => reader.GetDouble(),
        var other => throw new InvalidOperationException($"A column of a table cannot hold a JSON {other}."),
    };

    private static object Cast(string name, object value, string edmType) => (edmType, value) switch
    {
        (Wire.EdmInt64, string text) => long.Parse(text, CultureInfo.InvariantCulture),
        (Wire.EdmInt64, int or long) => Convert.ToInt64(value, CultureInfo.InvariantCulture),
        (Wire.EdmDouble, string text) => double.Parse(text, CultureInfo.InvariantCulture),
        (Wire.EdmDouble, int or long or double) => Convert.ToDouble(value, CultureInfo.InvariantCulture),
        (Wire.EdmGuid, string text) => Guid.Parse(text),
        (Wire.EdmDateTime, string text) => ParseDate(text),
        (Wire.EdmBinary, string text) => Convert.FromBase64String(text),
        (Wire.EdmString or Wire.EdmInt32 or Wire.EdmBoolean, _) => value,
        _ => throw new NotSupportedException($"Column '{name}' has the type {edmType}, which is not one of the Table service's."),
    };

    private static DateTimeOffset ParseDate(string text) =>
        DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);

    private static void WriteColumn(Utf8JsonWriter writer, string name, object value)
    {
        var column = EdmColumn.For(value.GetType());
        if (column is null || value is Enum)
        {
            throw new NotSupportedException(
                $"Column '{name}' holds a {value.GetType().Name}; a TableEntity takes the types of the Table service only.");
        }

        column.WriteBoxed(writer, name, value);
    }
}
