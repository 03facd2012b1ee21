using System.Reflection;

namespace Kamervragen.Infra.Tests.Surface;

/// <summary>Members as docs/package-surface.md writes them: short names of types, no names of parameters.</summary>
internal static class Signature
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(string)] = "string",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(double)] = "double",
        [typeof(object)] = "object",
        [typeof(void)] = "void",
    };

    /// <summary>A type's name with the parameters it takes.</summary>
    public static string Of(Type type)
    {
        if (type.IsByRef)
        {
            return $"ref {Of(type.GetElementType()!)}";
        }

        if (type.IsArray)
        {
            return $"{Of(type.GetElementType()!)}[]";
        }

        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return $"{Of(underlying)}?";
        }

        if (Keywords.TryGetValue(type, out var keyword))
        {
            return keyword;
        }

        var name = type.Name.Split('`')[0];
        var arguments = type.GetGenericArguments();
        return arguments.Length == 0 || type.IsGenericParameter ? name : $"{name}<{string.Join(", ", arguments.Select(Of))}>";
    }

    /// <summary>A member, or null where it is not written down by itself: the methods behind a property.</summary>
    public static string? Of(MemberInfo member) => member switch
    {
        ConstructorInfo constructor => $"{Of(constructor.DeclaringType!).Split('<')[0]}({Parameters(constructor)})",
        MethodInfo { IsSpecialName: true, Name: ['g' or 's', 'e', 't', '_', .. var property] } accessor => PropertyOf(accessor, property),
        MethodInfo method => $"{Of(method.ReturnType)} {method.Name}{Generic(method)}({Parameters(method)})",
        PropertyInfo property when property.GetIndexParameters() is { Length: > 0 } index => $"{Of(property.PropertyType)} this[{string.Join(", ", index.Select(one => Of(one.ParameterType)))}]",
        PropertyInfo property => $"{Of(property.PropertyType)} {property.Name}",
        FieldInfo { IsLiteral: true, DeclaringType.IsEnum: true } constant => constant.Name,
        FieldInfo { IsSpecialName: true } => null,
        FieldInfo field => $"{Of(field.FieldType)} {field.Name}",
        Type => null,
        _ => member.Name,
    };

    /// <summary>What a type declares and others can see.</summary>
    public static IEnumerable<string> Members(Type type) =>
        type.GetMembers(Declared)
            .Where(IsVisible)
            .Where(member => member is not MethodInfo method || (!IsAccessor(method) && method.GetBaseDefinition().DeclaringType != typeof(object)))
            .Select(Of)
            .OfType<string>()
            .Distinct()
            .Order(StringComparer.Ordinal);

    private static bool IsAccessor(MethodInfo method) => method.IsSpecialName && !method.Name.StartsWith("op_", StringComparison.Ordinal);

    private static bool IsVisible(MemberInfo member) => member switch
    {
        MethodBase method => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly,
        PropertyInfo property => property.GetAccessors(nonPublic: true).Any(IsVisible),
        FieldInfo field => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly,
        _ => false,
    };

    private static string? PropertyOf(MethodInfo accessor, string name) =>
        accessor.DeclaringType!.GetProperties(Declared).Where(property => property.Name == name && property.GetAccessors(nonPublic: true).Contains(accessor)).Select(Of).FirstOrDefault();

    private static string Generic(MethodInfo method) =>
        method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(Of))}>" : "";

    private static string Parameters(MethodBase method) =>
        string.Join(", ", method.GetParameters().Select(parameter => Of(parameter.ParameterType)));
}
