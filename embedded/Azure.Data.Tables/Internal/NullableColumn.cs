using System.Text.Json;

namespace Azure.Data.Tables.Internal;

/// <summary>A column of a value type that can be absent.</summary>
internal sealed class NullableColumn<T>(EdmColumn<T> inner) : EdmColumn<T?>
    where T : struct
{
    public override string? EdmType => inner.EdmType;

    public override bool IsNull(T? value) => value is null;

    public override void WriteValue(Utf8JsonWriter writer, T? value) => inner.WriteValue(writer, value.GetValueOrDefault());

    public override T? Read(ref Utf8JsonReader reader) => inner.Read(ref reader);
}
