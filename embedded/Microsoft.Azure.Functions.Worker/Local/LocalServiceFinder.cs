using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using LocalServices;

namespace Microsoft.Azure.Functions.Worker.Local;

/// <summary>Finds assemblies by what they reference, without loading the others.</summary>
internal static class LocalServiceFinder
{
    /// <summary>Creates the local services of all assemblies in a folder.</summary>
    public static IReadOnlyList<ILocalService> Find(string folder) =>
        [
            .. LoadReferencing(folder, typeof(LocalServiceAttribute).Assembly.GetName().Name!)
                .SelectMany(assembly => assembly.GetCustomAttributes<LocalServiceAttribute>())
                .Select(attribute => (ILocalService)Activator.CreateInstance(attribute.ServiceType)!),
        ];

    /// <summary>Loads the assemblies in a folder that reference another by name.</summary>
    public static IEnumerable<Assembly> LoadReferencing(string folder, string referenced) =>
        Directory.EnumerateFiles(folder, "*.dll")
            .Order(StringComparer.Ordinal)
            .Where(path => References(path, referenced))
            .Select(path => Assembly.Load(AssemblyName.GetAssemblyName(path)));

    private static bool References(string path, string referenced)
    {
        using var file = File.OpenRead(path);
        using var image = new PEReader(file);
        try
        {
            if (!image.HasMetadata)
            {
                return false;
            }

            var metadata = image.GetMetadataReader();
            return metadata.AssemblyReferences.Any(handle =>
                metadata.StringComparer.Equals(metadata.GetAssemblyReference(handle).Name, referenced));
        }
        catch (BadImageFormatException)
        {
            // A native library has no references.
            return false;
        }
    }
}
