using System.Reflection;
using System.Runtime.Versioning;
using System.Text.RegularExpressions;
using Kamervragen.App;
using Kamervragen.Querying;
using Kamervragen.Storage;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace Kamervragen.Infra.Tests.Code;

/// <summary>What the code needs of the cloud, read from its assemblies.</summary>
internal sealed partial record CodeFacts
{
    public required IReadOnlyList<Trigger> Triggers { get; init; }

    public required IReadOnlyList<BoundSetting> Settings { get; init; }

    public required IReadOnlyList<string> Containers { get; init; }

    public required IReadOnlyList<string> Tables { get; init; }

    public required string PoisonQueue { get; init; }

    public required string Connection { get; init; }

    /// <summary>The version of .NET that the code is built for, as <c>10.0</c>.</summary>
    public required string Framework { get; init; }

    /// <summary>The texts that are logged, with <c>{Name}</c> for each value.</summary>
    public required IReadOnlyList<string> LogLines { get; init; }

    /// <summary>Settings named between per cent signs by triggers, as <c>Koop:PollSchedule</c>.</summary>
    public IEnumerable<string> TriggerSettings =>
        Triggers.SelectMany(trigger => SettingName().Matches(trigger.Value)).Select(match => match.Groups["name"].Value).Distinct();

    /// <summary>What the built assemblies say.</summary>
    public static CodeFacts Read() => new()
    {
        Triggers = [.. Assemblies.SelectMany(assembly => assembly.GetTypes()).SelectMany(type => type.GetMethods()).SelectMany(ReadTrigger)],
        Settings = BoundSettings.Read(Assemblies),
        Containers = Constants(typeof(ContainerNames)),
        Tables = Constants(typeof(TableNames)),
        PoisonQueue = HealthQuery.PoisonQueue,
        Connection = StorageClientsFactory.ConnectionName,
        Framework = new FrameworkName(typeof(GetKamervraag).Assembly.GetCustomAttribute<TargetFrameworkAttribute>()!.FrameworkName).Version.ToString(),
        LogLines = [.. Assemblies.SelectMany(assembly => assembly.GetTypes()).SelectMany(AllMethods).Select(method => method.GetCustomAttribute<LoggerMessageAttribute>()?.Message).OfType<string>()],
    };

    /// <summary>The assemblies of the deployed program.</summary>
    internal static IReadOnlyList<Assembly> Assemblies { get; } = [.. Referenced(typeof(GetKamervraag).Assembly).DistinctBy(assembly => assembly.FullName)];

    private static IEnumerable<Assembly> Referenced(Assembly assembly) =>
        assembly.GetReferencedAssemblies()
            .Where(name => name.Name!.StartsWith("Kamervragen.", StringComparison.Ordinal))
            .SelectMany(name => Referenced(Assembly.Load(name)))
            .Prepend(assembly);

    private static MethodInfo[] AllMethods(Type type) =>
        type.GetMethods(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly);

    private static string[] Constants(Type type) =>
        [.. type.GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!)];

    private static IEnumerable<Trigger> ReadTrigger(MethodInfo method)
    {
        if (method.GetCustomAttribute<FunctionAttribute>() is not { } function)
        {
            return [];
        }

        return method.GetParameters().SelectMany(parameter => parameter.GetCustomAttributes()).Select(attribute => attribute switch
        {
            TimerTriggerAttribute timer => new Trigger(function.Name, "Timer", timer.Schedule, Connection: null, Source: null),
            BlobTriggerAttribute blob => new Trigger(function.Name, "Blob", blob.BlobPath, blob.Connection, blob.Source.ToString()),
            QueueTriggerAttribute queue => new Trigger(function.Name, "Queue", queue.QueueName, queue.Connection, Source: null),
            HttpTriggerAttribute http => new Trigger(function.Name, "Http", http.Route ?? function.Name, Connection: null, Source: null),
            _ => null,
        }).OfType<Trigger>();
    }

    [GeneratedRegex("%(?<name>[^%]+)%", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SettingName();
}
