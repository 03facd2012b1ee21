using System.Globalization;
using System.Text.Json;

namespace Azure.Data.Tables.Internal;

/// <summary>The columns of the plain types.</summary>
internal static class EdmColumns
{
    private delegate T ReadValue<T>(ref Utf8JsonReader reader);

    // A property that is a string takes whatever is text, and stays null for anything else.
    public static EdmColumn String { get; } = Text(
        null,
        (writer, value) => writer.WriteStringValue(value),
        (ref reader) => reader.TokenType == JsonTokenType.String ? reader.GetString()! : null!);

    public static EdmColumn Boolean { get; } = Plain(
        null, (writer, value) => writer.WriteBooleanValue(value), (ref reader) => reader.GetBoolean());

    public static EdmColumn Int32 { get; } = Plain(
        null, (writer, value) => writer.WriteNumberValue(value), (ref reader) => reader.GetInt32());

    // Integers of 64 bits travel as text: JSON's numbers are doubles to many.
    public static EdmColumn Int64 { get; } = Plain(
        Wire.EdmInt64,
        (writer, value) => writer.WriteStringValue(value.ToString(CultureInfo.InvariantCulture)),
        (ref reader) => long.Parse(reader.GetString()!, CultureInfo.InvariantCulture));

    public static EdmColumn UInt64 { get; } = Plain(
        Wire.EdmInt64,
        (writer, value) => writer.WriteStringValue(value.ToString(CultureInfo.InvariantCulture)),
        (ref reader) => ulong.Parse(reader.GetString()!, CultureInfo.InvariantCulture));

    public static EdmColumn Double { get; } = Plain(
        Wire.EdmDouble,
        WriteDouble,
        (ref reader) => reader.TokenType == JsonTokenType.String
            ? double.Parse(reader.GetString()!, CultureInfo.InvariantCulture)
            : reader.GetDouble());

    public static EdmColumn Guid { get; } = Plain(
        Wire.EdmGuid, (writer, value) => writer.WriteStringValue(value), (ref reader) => System.Guid.Parse(reader.GetString()!));

    public static EdmColumn DateTime { get; } = Plain(
        Wire.EdmDateTime,
        WriteDateTime,
        (ref reader) => System.DateTime.Parse(reader.GetString()!, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind));

    public static EdmColumn DateTimeOffset { get; } = Plain(
        Wire.EdmDateTime,
        (writer, value) => WriteMoment(writer, value.UtcDateTime),
        (ref reader) => System.DateTimeOffset.Parse(reader.GetString()!, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind));

    public static EdmColumn Bytes { get; } = Text(
        Wire.EdmBinary, (writer, value) => writer.WriteBase64StringValue(value), (ref reader) => reader.GetBytesFromBase64());

    public static EdmColumn Binary { get; } = Text(
        Wire.EdmBinary,
        (writer, value) => writer.WriteBase64StringValue(value.ToMemory().Span),
        (ref reader) => BinaryData.FromBytes(reader.GetBytesFromBase64()));

    public static EdmColumn ETag { get; } = Plain(
        null, (writer, value) => writer.WriteStringValue(value.ToString()), (ref reader) => new Azure.ETag(reader.GetString()!));

    // JSON has no number for these three; a whole number stays a double by its annotation.
    private static void WriteDouble(Utf8JsonWriter writer, double value)
    {
        if (double.IsFinite(value))
        {
            writer.WriteNumberValue(value);
        }
        else
        {
            writer.WriteStringValue(value.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static void WriteDateTime(Utf8JsonWriter writer, DateTime value)
    {
        if (value.Kind != DateTimeKind.Utc)
        {
            throw new NotSupportedException(
                $"A DateTime in a table must be UTC, and this one is {value.Kind}: use DateTime.SpecifyKind or a DateTimeOffset.");
        }

        WriteMoment(writer, value);
    }

    private static void WriteMoment(Utf8JsonWriter writer, DateTime utc) =>
        writer.WriteStringValue(utc.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture));

    private static PlainColumn<T> Plain<T>(string? edmType, Action<Utf8JsonWriter, T> write, ReadValue<T> read)
        where T : struct => new(edmType, write, read);

    private static PlainColumn<T> Text<T>(string? edmType, Action<Utf8JsonWriter, T> write, ReadValue<T> read)
        where T : class => new(edmType, write, read);

    private sealed class PlainColumn<T>(string? edmType, Action<Utf8JsonWriter, T> write, ReadValue<T> read) : EdmColumn<T>
    {
        public override string? EdmType => edmType;

        public override bool IsNull(T value) => value is null;

        public override void WriteValue(Utf8JsonWriter writer, T value) => write(writer, value);

        public override T Read(ref Utf8JsonReader reader) => read(ref reader);
    }
}
