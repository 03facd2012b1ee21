using System.Linq.Expressions;
using System.Reflection;
using System.Text.Json;

namespace Azure.Data.Tables.Internal;

/// <summary>A property or field of type <typeparamref name="T"/>, read and set by compiled code.</summary>
internal sealed class ClassMember<T> : ClassMember
{
    private readonly Type _owner;
    private readonly EdmColumn<T>? _column = EdmColumn.For(typeof(T)) as EdmColumn<T>;
    private readonly JsonEncodedText _name;
    private readonly JsonEncodedText _typeName;
    private readonly Func<object, T>? _get;
    private readonly Action<object, T>? _set;

    public ClassMember(MemberInfo member)
        : base(member)
    {
        _owner = member.DeclaringType!;
        _name = JsonEncodedText.Encode(Name);
        _typeName = JsonEncodedText.Encode(Name + Wire.TypeSuffix);
        var entity = Expression.Parameter(typeof(object));
        var access = Expression.MakeMemberAccess(Expression.Convert(entity, _owner), member);
        if (member is FieldInfo or PropertyInfo { GetMethod.IsPublic: true })
        {
            _get = Expression.Lambda<Func<object, T>>(access, entity).Compile();
        }

        // A boxed struct cannot be set through a copy; rows that are read are classes.
        if (member is FieldInfo { IsInitOnly: false } or PropertyInfo { SetMethod.IsPublic: true } && !_owner.IsValueType)
        {
            var value = Expression.Parameter(typeof(T));
            _set = Expression.Lambda<Action<object, T>>(Expression.Assign(access, value), entity, value).Compile();
        }
    }

    public override bool CanRead => _get is not null;

    public override bool CanWrite => _set is not null;

    public override void Write(Utf8JsonWriter writer, object entity)
    {
        var value = _get!(entity);
        if (_column is null && value is not null)
        {
            throw Unsupported();
        }

        _column?.Write(writer, _name, _typeName, value);
    }

    public override void Read(ref Utf8JsonReader reader, object entity)
    {
        if (_column is null)
        {
            throw Unsupported();
        }

        if (reader.TokenType == JsonTokenType.Null)
        {
            _set!(entity, default!);
            return;
        }

        try
        {
            _set!(entity, _column.Read(ref reader));
        }
        catch (Exception exception) when (exception is InvalidOperationException or FormatException or OverflowException)
        {
            throw new InvalidOperationException(
                $"Column '{Name}' holds a JSON {reader.TokenType}, which {_owner.Name}.{Name} of type {typeof(T).Name} cannot take.",
                exception);
        }
    }

    private NotSupportedException Unsupported() => new(
        $"{_owner.Name}.{Name} is a {typeof(T).Name}, which the Table service has no type for: give it another, or [IgnoreDataMember].");
}
