using System.Reflection;
using System.Runtime.Serialization;
using System.Text.Json;

namespace Azure.Data.Tables.Internal;

/// <summary>A property or field of a row's class, and its column.</summary>
internal abstract class ClassMember(MemberInfo member)
{
    public string Name { get; } = ColumnOf(member);

    public abstract bool CanRead { get; }

    public abstract bool CanWrite { get; }

    public static ClassMember Create(MemberInfo member)
    {
        var type = member is PropertyInfo property ? property.PropertyType : ((FieldInfo)member).FieldType;
        return (ClassMember)Activator.CreateInstance(typeof(ClassMember<>).MakeGenericType(type), member)!;
    }

    /// <summary>The name of the column of a property.</summary>
    public static string ColumnOf(MemberInfo member) => member.GetCustomAttribute<DataMemberAttribute>()?.Name ?? member.Name;

    public abstract void Write(Utf8JsonWriter writer, object entity);

    public abstract void Read(ref Utf8JsonReader reader, object entity);
}
