using System.Reflection;
using System.Runtime.Serialization;
using System.Text.Json;

namespace Azure.Data.Tables.Internal;

/// <summary>Rows that are classes: each public property or field is a column, of the type it has.</summary>
internal sealed class ClassFormat : EntityFormat
{
    private static readonly PropertyInfo[] KeyProperties = typeof(ITableEntity).GetProperties();

    private readonly Type _type;
    private readonly ClassMember[] _written;
    private readonly Dictionary<string, ClassMember> _read;

    public ClassFormat(Type type)
    {
        _type = type;
        var members = MembersOf(type);
        _written = [.. members.Where(member => member.CanRead && !Wire.IsKeptByService(member.Name))];
        _read = new Dictionary<string, ClassMember>(StringComparer.Ordinal);
        foreach (var member in members.Where(member => member.CanWrite))
        {
            _read[string.Equals(member.Name, Wire.ETag, StringComparison.Ordinal) ? Wire.ODataEtag : member.Name] = member;
        }
    }

    public override void Write(Utf8JsonWriter writer, object entity)
    {
        writer.WriteStartObject();
        foreach (var member in _written)
        {
            member.Write(writer, entity);
        }

        writer.WriteEndObject();
    }

    public override object Read(ref Utf8JsonReader reader, NameCache names)
    {
        var entity = Activator.CreateInstance(_type)!;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var member = _read.GetValueOrDefault(names.Get(ref reader));
            reader.Read();
            if (member is null)
            {
                reader.Skip();
            }
            else
            {
                member.Read(ref reader, entity);
            }
        }

        return entity;
    }

    private static List<ClassMember> MembersOf(Type type)
    {
        var members = new List<ClassMember>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in type.GetMembers(BindingFlags.Public | BindingFlags.Instance))
        {
            if (!member.IsDefined(typeof(IgnoreDataMemberAttribute))
                && (member is FieldInfo || (member is PropertyInfo property && property.GetIndexParameters().Length == 0)))
            {
                members.Add(ClassMember.Create(member));
                names.Add(member.Name);
            }
        }

        // A class can implement the interface explicitly: its keys are columns all the same.
        members.AddRange(KeyProperties.Where(property => !names.Contains(property.Name)).Select(ClassMember.Create));
        return members;
    }
}
