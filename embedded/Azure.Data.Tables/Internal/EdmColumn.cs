using System.Collections.Concurrent;
using System.Text.Json;

namespace Azure.Data.Tables.Internal;

/// <summary>How values of one .NET type are sent and received.</summary>
internal abstract class EdmColumn
{
    private static readonly ConcurrentDictionary<Type, EdmColumn?> Columns = new(new Dictionary<Type, EdmColumn?>
    {
        [typeof(string)] = EdmColumns.String,
        [typeof(bool)] = EdmColumns.Boolean,
        [typeof(int)] = EdmColumns.Int32,
        [typeof(long)] = EdmColumns.Int64,
        [typeof(ulong)] = EdmColumns.UInt64,
        [typeof(double)] = EdmColumns.Double,
        [typeof(Guid)] = EdmColumns.Guid,
        [typeof(DateTime)] = EdmColumns.DateTime,
        [typeof(DateTimeOffset)] = EdmColumns.DateTimeOffset,
        [typeof(byte[])] = EdmColumns.Bytes,
        [typeof(BinaryData)] = EdmColumns.Binary,
        [typeof(ETag)] = EdmColumns.ETag,
    });

    /// <summary>The column for a type; <c>null</c> for one that the service has no type for.</summary>
    public static EdmColumn? For(Type type) => Columns.GetOrAdd(type, static type => Nullable.GetUnderlyingType(type) switch
    {
        { } inner => For(inner) is { } column ? Make(typeof(NullableColumn<>), inner, column) : null,
        null when type.IsEnum => Make(typeof(EnumColumn<>), type),
        _ => BaseOf(type),
    });

    /// <summary>Writes the type, where the service cannot guess it, and the value.</summary>
    public abstract void WriteBoxed(Utf8JsonWriter writer, string name, object value);

    // BinaryData can be derived from.
    private static EdmColumn? BaseOf(Type type) => typeof(BinaryData).IsAssignableFrom(type) ? EdmColumns.Binary : null;

    private static EdmColumn Make(Type generic, Type argument, params object[] arguments) =>
        (EdmColumn)Activator.CreateInstance(generic.MakeGenericType(argument), arguments)!;
}
