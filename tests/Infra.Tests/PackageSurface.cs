using System.Reflection;
using Kamervragen.Infra.Tests.Code;
using Kamervragen.Infra.Tests.Surface;

namespace Kamervragen.Infra.Tests;

/// <summary>
/// docs/package-surface.md lists what the code may use of Microsoft's packages. In the build for one machine the stand-ins declare
/// no more than that; in the build that Azure runs the packages declare all of it; and the code uses nothing else.
/// </summary>
public sealed class PackageSurface
{
    private static readonly string[] Watched =
    [
        "Azure.Data.Tables", "Azure.Storage.Blobs", "Azure.Storage.Queues", "Azure.Storage.Common", "System.IO.Hashing", "Microsoft.Azure.Functions.Worker",
    ];

    private static readonly HashSet<(string Type, string Member)> Listed = [.. SurfaceDocument.Read().Select(entry => (entry.Type, entry.Member))];

    [Fact]
    public void The_stand_ins_declare_no_public_member_that_is_not_listed()
    {
        var extra = StandIns()
            .SelectMany(assembly => assembly.GetExportedTypes())
            .SelectMany(type => Signature.Members(type).Prepend("").Select(member => (Type: UsedMembers.FullName(type), Member: member)))
            .Where(entry => !Listed.Contains(entry));

        Assert.True(!extra.Any(), $"Make these internal, or look them up in the package and list them in docs/package-surface.md:\n{Lines(extra)}");
    }

    [Fact]
    public void The_code_uses_nothing_that_is_not_listed()
    {
        var used = CodeFacts.Assemblies.SelectMany(assembly => UsedMembers.Of(assembly, name => Array.Exists(Watched, watched => name.StartsWith(watched, StringComparison.Ordinal))));
        var extra = used.Distinct().Where(entry => !Listed.Contains(entry)).ToList();

        Assert.True(extra.Count == 0, $"Look these up in the version that the azure build uses, and list them in docs/package-surface.md:\n{Lines(extra)}");
    }

    [Fact]
    public void What_is_listed_is_declared_by_the_assemblies_of_this_build()
    {
        var types = PackageAssemblies().SelectMany(assembly => assembly.GetExportedTypes()).DistinctBy(UsedMembers.FullName).ToDictionary(UsedMembers.FullName, StringComparer.Ordinal);
        var missing = Listed.Where(entry => !types.TryGetValue(entry.Type, out var type) || (entry.Member.Length > 0 && !Signature.Members(type).Contains(entry.Member, StringComparer.Ordinal)));

        Assert.True(!missing.Any(), $"docs/package-surface.md lists what the packages of this build do not declare:\n{Lines(missing)}");
    }

    [Fact]
    public void The_code_is_seen_to_use_the_packages() =>
        Assert.Contains(CodeFacts.Assemblies.SelectMany(assembly => UsedMembers.Of(assembly, name => name == "Azure.Data.Tables")), entry => entry.Type == "Azure.Data.Tables.TableClient");

    /// <summary>The assemblies of embedded/: they bear the version of this repository's build, and no company that made a package.</summary>
    private static IEnumerable<Assembly> StandIns() =>
        PackageAssemblies().Where(assembly => assembly.GetCustomAttribute<AssemblyCompanyAttribute>()?.Company == "The Kamervragen pipeline authors");

    private static IEnumerable<Assembly> PackageAssemblies() =>
        Directory.EnumerateFiles(AppContext.BaseDirectory, "*.dll")
            .Select(file => Path.GetFileNameWithoutExtension(file))
            .Where(name => Array.Exists(Watched, watched => name.StartsWith(watched, StringComparison.Ordinal)))
            .Select(name => Assembly.Load(name));

    private static string Lines(IEnumerable<(string Type, string Member)> entries) =>
        string.Join('\n', entries.OrderBy(entry => entry.Type, StringComparer.Ordinal).ThenBy(entry => entry.Member, StringComparer.Ordinal).Select(entry => $"{entry.Type} :: {entry.Member}"));
}
