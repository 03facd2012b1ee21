using System.Text.Json;

namespace Azure.Data.Tables.Internal;

/// <summary>A column of an enumeration, kept as the name of its value.</summary>
internal sealed class EnumColumn<T> : EdmColumn<T>
    where T : struct, Enum
{
    public override string? EdmType => null;

    public override bool IsNull(T value) => false;

    public override void WriteValue(Utf8JsonWriter writer, T value) => writer.WriteStringValue(value.ToString());

    public override T Read(ref Utf8JsonReader reader) => Enum.Parse<T>(reader.GetString()!);
}
