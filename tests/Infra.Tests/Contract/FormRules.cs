using System.Text.Json;
using System.Text.RegularExpressions;
using Kamervragen.Infra.Tests.Code;

namespace Kamervragen.Infra.Tests.Contract;

/// <summary>The files are what they should be in themselves: Bicep, scripts, workflows.</summary>
internal static partial class FormRules
{
    public static IEnumerable<string> EveryFileParses(Sources sources) =>
        sources.Bicep.SelectMany(file => file.Value.GetProperty("errors").EnumerateArray().Select(error => $"{file.Key} is not Bicep: {error.GetString()}."));

    /// <summary>Whoever deploys is told what each parameter means.</summary>
    public static IEnumerable<string> EveryParameterIsDescribed(Sources sources) =>
        new[] { "infra/main.bicep", "infra/events.bicep" }.SelectMany(path => sources.Bicep[path].GetProperty("declarations").EnumerateArray()
            .Where(declaration => declaration.GetProperty("d").GetString() == "param" && !Decorators(declaration).Contains("description"))
            .Select(declaration => $"{path}: say with @description what the parameter {declaration.GetProperty("n").GetString()} means."));

    public static IEnumerable<string> EveryNumberHasBounds(Sources sources) =>
        sources.Bicep["infra/main.bicep"].GetProperty("declarations").EnumerateArray()
            .Where(declaration => declaration.GetProperty("d").GetString() == "param" && declaration.GetProperty("v") is { ValueKind: JsonValueKind.Object } value && value.GetProperty("k").GetString() == "num")
            .Where(declaration => !Decorators(declaration).Any(decorator => decorator is "allowed" or "minValue"))
            .Select(declaration => $"infra/main.bicep: bound the parameter {declaration.GetProperty("n").GetString()} with @allowed or @minValue.");

    public static IEnumerable<string> ActionsArePinned(Sources sources) =>
        Workflows(sources).SelectMany(file => Uses().Matches(file.Value)
            .Where(match => !Pinned().IsMatch(match.Groups["action"].Value))
            .Select(match => $"{file.Key} uses {match.Groups["action"].Value.Trim()}: pin it to a full commit, with its version behind a #."));

    public static IEnumerable<string> WorkflowsMayDoLittle(Sources sources) =>
        Workflows(sources).SelectMany(file => Permissions(file.Key, file.Value));

    public static IEnumerable<string> BothBuildsAreTested(Sources sources) =>
        new[] { "bash .ci/run", "dotnet test -p:FunctionsRuntime=azure" }
            .Where(command => !sources.Texts[".github/workflows/build.yml"].Contains($"run: {command}\n", StringComparison.Ordinal))
            .Select(command => $".github/workflows/build.yml must run '{command}'.");

    public static IEnumerable<string> TheAzureBuildIsPublished(Sources sources)
    {
        foreach (var file in sources.Texts.Where(file => file.Value.Contains("dotnet publish", StringComparison.Ordinal) && !file.Key.EndsWith(".md", StringComparison.Ordinal)))
        {
            foreach (var line in file.Value.Split('\n').Where(line => line.Contains("dotnet publish", StringComparison.Ordinal) && !line.Contains("-p:FunctionsRuntime=azure", StringComparison.Ordinal)))
            {
                yield return $"{file.Key} publishes without -p:FunctionsRuntime=azure: {line.Trim()}";
            }
        }

        if (!sources.Texts["azure.yaml"].Contains("\"${FunctionsRuntime:-}\" = azure", StringComparison.Ordinal))
        {
            yield return "azure.yaml must refuse to package the build for one machine.";
        }
    }

    /// <summary>The addresses that a deployment is tried out with are routes of the code.</summary>
    public static IEnumerable<string> SmokeTestsAskForRoutesThatExist(Sources sources, CodeFacts code)
    {
        var routes = code.Triggers.Where(trigger => trigger.Kind == "Http").Select(trigger => new Regex($"^{Token().Replace(Regex.Escape(trigger.Value), "[^/]+")}$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)).ToList();
        var asked = SmokeAddress().Matches(sources.Texts["infra/deploy.sh"]).Select(match => match.Groups["path"].Value).ToList();
        return asked.Where(path => !routes.Exists(route => route.IsMatch(path))).Select(path => $"infra/deploy.sh asks for /{path}, which is no route of the code.")
            .Concat(asked.Count == 0 ? ["infra/deploy.sh tries out no address."] : []);
    }

    private static IEnumerable<string> Permissions(string path, string text)
    {
        if (!text.Contains("\npermissions:\n  contents: read\n", StringComparison.Ordinal))
        {
            yield return $"{path} must begin with no more rights than 'contents: read'.";
        }

        foreach (var right in Right().Matches(text).Select(match => match.Groups["right"].Value).Where(right => right != "id-token" || !path.EndsWith("deploy.yml", StringComparison.Ordinal)))
        {
            yield return $"{path} asks for the right '{right}: write', which it does not need.";
        }
    }

    private static IEnumerable<KeyValuePair<string, string>> Workflows(Sources sources) =>
        sources.Texts.Where(file => file.Key.StartsWith(".github/workflows/", StringComparison.Ordinal));

    private static IEnumerable<string> Decorators(JsonElement declaration) =>
        declaration.GetProperty("decorators").EnumerateArray().Select(decorator => decorator.GetProperty("f").GetString()!);

    [GeneratedRegex(@"uses: (?<action>[^\n]+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Uses();

    [GeneratedRegex(@"^[\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Pinned();

    [GeneratedRegex(@"(?<right>[\w-]+): write", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Right();

    [GeneratedRegex(@"\\\{[^}]+\}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Token();

    [GeneratedRegex(@"expect ""\$site/(?<path>[^""?]+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SmokeAddress();
}
