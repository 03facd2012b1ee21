using System.Collections.Concurrent;
using System.Text.Json;

namespace Azure.Data.Tables.Internal;

/// <summary>How rows of one .NET type look in JSON; made once per type.</summary>
internal abstract class EntityFormat
{
    private static readonly ConcurrentDictionary<Type, EntityFormat> Formats = new();

    public static EntityFormat For(Type type) => Formats.GetOrAdd(
        type,
        static type => type.IsAssignableTo(typeof(IDictionary<string, object>)) ? new DictionaryFormat(type) : new ClassFormat(type));

    /// <summary>Writes a row.</summary>
    /// <exception cref="NotSupportedException">A value has a type that the service does not know.</exception>
    public abstract void Write(Utf8JsonWriter writer, object entity);

    /// <summary>Reads a row.</summary>
    /// <param name="reader">At the start of the object; left at its end.</param>
    /// <param name="names">The names of columns seen before, so that each is allocated once a page.</param>
    /// <exception cref="InvalidOperationException">A column holds another type than the property.</exception>
    public abstract object Read(ref Utf8JsonReader reader, NameCache names);
}
