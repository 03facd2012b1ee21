using System.Text.Json;
using Kamervragen.Infra.Tests.Code;

namespace Kamervragen.Infra.Tests.Contract;

/// <summary>What starts functions fits the plan that they run on, and is connected.</summary>
internal static class TriggerRules
{
    private static readonly TimeSpan DefaultTimeout = TimeSpan.FromMinutes(30);

    public static IEnumerable<string> BlobTriggersHearOfBlobsFromEventGrid(CodeFacts code) =>
        code.Triggers.Where(trigger => trigger.Kind == "Blob" && trigger.Source != "EventGrid")
            .Select(trigger => $"The blob trigger of {trigger.Function} has the source {trigger.Source}; the Flex Consumption plan knows only EventGrid.");

    public static IEnumerable<string> EveryBlobTriggerIsSubscribed(Sources sources, CodeFacts code)
    {
        var subscriptions = Deployment.Production(sources).Of("Microsoft.EventGrid/systemTopics/eventSubscriptions").ToList();
        var wanted = code.Triggers.Where(trigger => trigger.Kind == "Blob").ToDictionary(trigger => trigger.Function, trigger => $"/blobServices/default/containers/{trigger.Container}/blobs/", StringComparer.Ordinal);
        var found = subscriptions.ToDictionary(
            subscription => Between(subscription["properties.destination.properties.endpointUrl"]?.ToString() ?? "", "functionName=Host.Functions.", "&"),
            subscription => subscription["properties.filter.subjectBeginsWith"]?.ToString() ?? "",
            StringComparer.Ordinal);
        return wanted.Where(trigger => found.GetValueOrDefault(trigger.Key) != trigger.Value)
            .Select(trigger => $"The function {trigger.Key} is told of blobs below '{found.GetValueOrDefault(trigger.Key)}' and its trigger is about '{trigger.Value}': see blobTriggers in infra/names.bicep.")
            .Concat(found.Keys.Except(wanted.Keys).Select(name => $"Event Grid is told to call the function '{name}', which has no blob trigger: see blobTriggers in infra/names.bicep."))
            .Concat(subscriptions
                .Where(subscription => (subscription["properties.filter.includedEventTypes"] as IReadOnlyList<object?>)?.SequenceEqual(["Microsoft.Storage.BlobCreated"]) != true)
                .Select(subscription => $"The subscription {subscription.Name} must be to Microsoft.Storage.BlobCreated and nothing else."));
    }

    public static IEnumerable<string> HostJsonFitsThePlan(Sources sources, CodeFacts code)
    {
        using var host = JsonDocument.Parse(sources.Texts["host.json"]);
        var root = host.RootElement;
        if (Text(root, "version") != "2.0")
        {
            yield return "host.json: version must be 2.0.";
        }

        if (root.TryGetProperty("extensionBundle", out _))
        {
            yield return "host.json: extensionBundle is for other languages; .NET brings its extensions as packages.";
        }

        var timeout = TimeSpan.TryParse(Text(root, "functionTimeout"), System.Globalization.CultureInfo.InvariantCulture, out var given) ? given : DefaultTimeout;
        foreach (var deployment in Deployment.All(sources))
        {
            if (LongestPoll(deployment, code) is var longest && longest > timeout)
            {
                yield return $"{deployment.Parameters}: a full poll takes {longest} and a function may take {timeout}: lower Koop__MaxDocumentsPerPoll, or give functionTimeout in host.json.";
            }

            foreach (var unknown in deployment.Settings.Keys.Where(name => name.StartsWith(SettingRules.HostJsonPrefix, StringComparison.Ordinal) && Find(root, PathOf(name)) is null))
            {
                yield return $"{deployment.Parameters}: {unknown} goes before a value that host.json does not have: add it there, or take the setting out.";
            }

            var parallel = HostNumber(deployment, root, 16, "extensions", "blobs", "maxDegreeOfParallelism");
            var document = long.Parse(deployment.Settings["Koop__MaxDocumentBytes"]!, System.Globalization.CultureInfo.InvariantCulture);
            if (deployment.Site["properties.functionAppConfig.scaleAndConcurrency.instanceMemoryMB"] is long memory && parallel * document * 4 > memory << 20)
            {
                yield return $"{deployment.Parameters}: {parallel} documents of {document} bytes at once, and what is made of them, do not fit in {memory} MB: lower maxDegreeOfParallelism in infra/modules/app.bicep.";
            }
        }
    }

    /// <summary>Every document fetched at the allowed pace, and every search as slow as it may be.</summary>
    private static TimeSpan LongestPoll(Deployment deployment, CodeFacts code)
    {
        var bound = BoundSettings.Options(CodeFacts.Assemblies, deployment.Settings.Where(setting => code.Settings.Any(one => one.AppSetting == setting.Key)));
        var source = bound.Values.OfType<Kamervragen.Koop.KoopOptions>().Single();
        var poll = bound.Values.OfType<Kamervragen.Ingestion.PollOptions>().Single();
        const int Searches = 2;
        return (Searches * source.SearchTimeout) + TimeSpan.FromSeconds(poll.MaxDocumentsPerPoll / source.RequestsPerSecond);
    }

    private static string Between(string text, string before, string after)
    {
        var start = text.IndexOf(before, StringComparison.Ordinal);
        return start < 0 ? "(none)" : text[(start + before.Length)..].Split(after)[0];
    }

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString() : null;

    /// <summary>A number as the host sees it: the app setting before host.json.</summary>
    private static int HostNumber(Deployment deployment, JsonElement root, int otherwise, params string[] path) =>
        deployment.Settings.TryGetValue(SettingRules.HostJsonPrefix + string.Join("__", path), out var given)
            ? int.Parse(given!, System.Globalization.CultureInfo.InvariantCulture)
            : Find(root, path)?.GetInt32() ?? otherwise;

    private static string[] PathOf(string setting) => setting[SettingRules.HostJsonPrefix.Length..].Split("__");

    private static JsonElement? Find(JsonElement element, string[] path)
    {
        foreach (var name in path)
        {
            if (!element.TryGetProperty(name, out element))
            {
                return null;
            }
        }

        return element;
    }
}
