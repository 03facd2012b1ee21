using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Kamervragen.Infra.Tests.Bicep;
using Kamervragen.Infra.Tests.Code;

namespace Kamervragen.Infra.Tests.Contract;

/// <summary>The versions that are named in several places are the same.</summary>
internal static partial class VersionRules
{
    // Settings that the plan has another place for, or does not know at all.
    private static readonly string[] Unwanted =
    [
        "FUNCTIONS_WORKER_RUNTIME", "FUNCTIONS_EXTENSION_VERSION", "WEBSITE_RUN_FROM_PACKAGE", "WEBSITE_CONTENTAZUREFILECONNECTIONSTRING", "WEBSITE_CONTENTSHARE",
        "WEBSITE_MAX_DYNAMIC_APPLICATION_SCALE_OUT", "SCM_DO_BUILD_DURING_DEPLOYMENT", "ENABLE_ORYX_BUILD", "WEBSITE_VNET_ROUTE_ALL", "AzureWebJobsStorage",
    ];

    public static IEnumerable<string> TheRuntimeIsTheOneThatTheCodeIsBuiltFor(Sources sources, CodeFacts code)
    {
        var deployment = Deployment.Production(sources);
        var runtime = (deployment.Site["properties.functionAppConfig.runtime.name"], deployment.Site["properties.functionAppConfig.runtime.version"]);
        if (!runtime.Equals(("dotnet-isolated", (object)code.Framework)))
        {
            yield return $"The function app runs {runtime} and the code is built for dotnet-isolated {code.Framework}: see infra/modules/app.bicep.";
        }

        var plan = deployment.Of("Microsoft.Web/serverfarms").Single();
        if (plan["sku.name"] is not "FC1" || plan["sku.tier"] is not "FlexConsumption" || plan["properties.reserved"] is not true)
        {
            yield return "The plan must be FC1 of FlexConsumption, on Linux (reserved): see infra/modules/app.bicep.";
        }

        foreach (var name in deployment.Settings.Keys.Intersect(Unwanted))
        {
            yield return $"The Flex Consumption plan does not take the setting {name}: take it out of infra/modules/app.bicep.";
        }
    }

    /// <summary>Every property of every resource is one that the named version of its type has.</summary>
    public static IEnumerable<string> EveryPropertyIsOfItsType(Sources sources)
    {
        var known = sources.Texts["tests/Infra.Tests/azure-types.txt"].Split('\n').ToHashSet(StringComparer.Ordinal);
        return AllResources(sources).SelectMany(Paths).Distinct().Where(path => !known.Contains(path))
            .Select(path => $"'{path}' is not in tests/Infra.Tests/azure-types.txt: look it up in Microsoft's definition of the type, and add it there.");
    }

    public static IEnumerable<string> TheSurfaceIsOfThePackagesThatAreUsed(Sources sources)
    {
        var versions = XDocument.Parse(sources.Texts["Directory.Packages.props"]).Descendants("PackageVersion")
            .Where(package => package.Parent!.Attribute("Condition")?.Value.Contains("!=", StringComparison.Ordinal) != true)
            .ToDictionary(package => package.Attribute("Include")!.Value, package => package.Attribute("Version")!.Value, StringComparer.Ordinal);
        return PackageHeading().Matches(sources.Texts["docs/package-surface.md"])
            .Select(match => (Package: match.Groups["package"].Value, Version: match.Groups["version"].Value))
            .Where(heading => versions.TryGetValue(heading.Package, out var version) && version != heading.Version)
            .Select(heading => $"docs/package-surface.md describes {heading.Package} {heading.Version} and the azure build uses {versions[heading.Package]}: look whether the members are still the same, and say so there.");
    }

    public static IEnumerable<string> TheWorkflowsUseTheSdkOfTheRepository(Sources sources)
    {
        using var global = JsonDocument.Parse(sources.Texts["global.json"]);
        var sdk = global.RootElement.GetProperty("sdk").GetProperty("version").GetString()!;
        return sources.Texts.Where(file => file.Key.StartsWith(".github/workflows/", StringComparison.Ordinal) && file.Value.Contains("setup-dotnet@", StringComparison.Ordinal) && !file.Value.Contains("global-json-file: global.json", StringComparison.Ordinal))
            .Select(file => $"{file.Key} must take the SDK that global.json names ({sdk}): global-json-file: global.json.");
    }

    private static IEnumerable<Resource> AllResources(Sources sources) =>
        Deployment.All(sources).Append(Deployment.Production(sources, ("privateNetwork", true), ("tableReaderGroups", new List<object?> { "lezers" }))).SelectMany(deployment => deployment.Resources);

    private static IEnumerable<string> Paths(Resource resource)
    {
        var type = $"{resource.Type}@{resource.Version}";
        return resource.Existing ? [type] : resource.Body.Where(property => property.Key is not ("parent" or "scope" or "dependsOn")).SelectMany(property => Paths($"{type} {property.Key}", property.Value)).Prepend(type);
    }

    private static IEnumerable<string> Paths(string path, object? value) => value switch
    {
        // The names in these are the deployment's own.
        IReadOnlyDictionary<string, object?> when path.EndsWith(" tags", StringComparison.Ordinal) || path.EndsWith("userAssignedIdentities", StringComparison.Ordinal)
            || path.EndsWith("sites/config@2024-11-01 properties", StringComparison.Ordinal) || path.EndsWith(".notifications", StringComparison.Ordinal) => [path],
        IReadOnlyDictionary<string, object?> map => map.SelectMany(entry => Paths($"{path}.{entry.Key}", entry.Value)).Prepend(path),
        IReadOnlyList<object?> list => list.SelectMany(item => Paths($"{path}[]", item)).Where(item => item != $"{path}[]").Prepend(path),
        _ => [path],
    };

    [GeneratedRegex(@"^## (?<package>[\w.]+) (?<version>\d[\w.]*)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex PackageHeading();
}
