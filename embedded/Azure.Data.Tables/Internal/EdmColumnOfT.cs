using System.Text.Json;

namespace Azure.Data.Tables.Internal;

/// <summary>How values of <typeparamref name="T"/> are sent and received.</summary>
internal abstract class EdmColumn<T> : EdmColumn
{
    /// <summary>The type to send beside the value; <c>null</c> where JSON says it all.</summary>
    public abstract string? EdmType { get; }

    public abstract bool IsNull(T value);

    public abstract void WriteValue(Utf8JsonWriter writer, T value);

    /// <summary>Reads the value that the reader is at, which is not null.</summary>
    public abstract T Read(ref Utf8JsonReader reader);

    public void Write(Utf8JsonWriter writer, JsonEncodedText name, JsonEncodedText typeName, T value)
    {
        // The service keeps no nulls: leaving the column out says the same.
        if (IsNull(value))
        {
            return;
        }

        if (EdmType is not null)
        {
            writer.WriteString(typeName, EdmType);
        }

        writer.WritePropertyName(name);
        WriteValue(writer, value);
    }

    public override void WriteBoxed(Utf8JsonWriter writer, string name, object value)
    {
        if (EdmType is not null)
        {
            writer.WriteString(name + Wire.TypeSuffix, EdmType);
        }

        writer.WritePropertyName(name);
        WriteValue(writer, (T)value);
    }
}
