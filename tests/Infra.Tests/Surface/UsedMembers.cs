using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Kamervragen.Infra.Tests.Surface;

/// <summary>The members of other assemblies that an assembly uses, from its metadata.</summary>
internal static class UsedMembers
{
    private static readonly Type[] AnyClasses = [.. Enumerable.Repeat(typeof(object), 8)];
    private static readonly Type[] AnyStructs = [.. Enumerable.Repeat(typeof(int), 8)];

    /// <summary>Full name of the type and member, for members of assemblies that <paramref name="isWatched"/> holds for.</summary>
    public static IEnumerable<(string Type, string Member)> Of(Assembly assembly, Func<string, bool> isWatched) =>
        References(assembly.ManifestModule).Concat(NamedArguments(assembly))
            .Select(Definition)
            .Where(member => member.DeclaringType is { } type && isWatched(type.Assembly.GetName().Name!))
            .Select(member => (FullName(member.DeclaringType!), Signature.Of(member)))
            .Where(member => member.Item2 is not null)
            .Select(member => (member.Item1, member.Item2!))
            .Distinct();

    /// <summary>The name under which a type is listed.</summary>
    public static string FullName(Type type)
    {
        var definition = type.IsGenericType ? type.GetGenericTypeDefinition() : type;
        var name = Signature.Of(definition);
        for (var outer = definition.DeclaringType; outer is not null; outer = outer.DeclaringType)
        {
            name = $"{Signature.Of(outer)}.{name}";
        }

        return $"{definition.Namespace}.{name}";
    }

    private static IEnumerable<MemberInfo> References(Module module)
    {
        using var file = new PEReader(File.OpenRead(module.FullyQualifiedName));
        var metadata = file.GetMetadataReader();
        foreach (var handle in metadata.MemberReferences)
        {
            if (!IsOfThisAssembly(metadata, metadata.GetMemberReference(handle).Parent)
                && Resolve(module, MetadataTokens.GetToken(handle)) is { } member)
            {
                yield return member;
            }
        }
    }

    // A generic type of the assembly's own is referred to as if it were another's; its parameters may ask for anything.
    private static bool IsOfThisAssembly(MetadataReader metadata, EntityHandle parent)
    {
        if (parent.Kind != HandleKind.TypeSpecification)
        {
            return parent.Kind != HandleKind.TypeReference;
        }

        var signature = metadata.GetBlobReader(metadata.GetTypeSpecification((TypeSpecificationHandle)parent).Signature);
        if (signature.ReadSignatureTypeCode() != SignatureTypeCode.GenericTypeInstance)
        {
            return false;
        }

        signature.ReadSignatureTypeCode();
        return signature.ReadTypeHandle().Kind == HandleKind.TypeDefinition;
    }

    // What the parameters of generic code stand for does not matter here, but some stand for structs only.
    private static MemberInfo? Resolve(Module module, int token)
    {
        try
        {
            return module.ResolveMember(token, AnyClasses, AnyClasses);
        }
        catch (TypeLoadException)
        {
            return module.ResolveMember(token, AnyStructs, AnyStructs);
        }
    }

    private static IEnumerable<MemberInfo> NamedArguments(Assembly assembly) =>
        assembly.GetTypes()
            .SelectMany(type => type.GetMethods())
            .SelectMany(method => method.GetParameters().SelectMany(parameter => parameter.CustomAttributes).Concat(method.CustomAttributes))
            .SelectMany(attribute => attribute.NamedArguments)
            .Select(argument => argument.MemberInfo);

    private static MemberInfo Definition(MemberInfo member) =>
        member.DeclaringType is { IsConstructedGenericType: true } || member is MethodInfo { IsConstructedGenericMethod: true }
            ? member.Module.ResolveMember(member.MetadataToken) ?? member
            : member;
}
