using System.Text.RegularExpressions;
using Kamervragen.Infra.Tests.Bicep;
using Kamervragen.Infra.Tests.Code;

namespace Kamervragen.Infra.Tests.Contract;

/// <summary>No keys, least rights, nothing lost.</summary>
internal static partial class SecurityRules
{
    private const string BlobDataOwner = "b7e6dc6d-f1e8-4753-8033-0f276bb0955b";
    private const string BlobDataContributor = "ba92f5b4-2d11-453d-a403-e96b0029c9fe";
    private const string QueueDataContributor = "974c5e8b-45b9-4653-ba55-5f855dd0fb88";
    private const string TableDataContributor = "0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3";
    private const string TableDataReader = "76199698-9eea-4c19-bc75-cec21354c6b6";
    private const string MonitoringMetricsPublisher = "3913510d-42f4-4e42-8a64-420c390055eb";

    /// <summary>The roles that are given are those that the code needs: no more, no fewer.</summary>
    public static IEnumerable<string> Roles(Sources sources, CodeFacts code)
    {
        var given = Deployment.Production(sources, ("tableReaderGroups", new List<object?> { "lezers" })).Of("Microsoft.Authorization/roleAssignments")
            .Select(assignment => (Who: assignment["properties.principalId"]?.ToString(), Role: assignment["properties.roleDefinitionId"]?.ToString()?.Split('/')[^1], On: (assignment["scope"] as Resource)?.Type))
            .ToHashSet();
        var wanted = Wanted(code).ToHashSet();
        return wanted.Except(given).Select(role => $"{role.Who} needs the role {role.Role} on {role.On}: give it in infra/modules/roles.bicep.")
            .Concat(given.Except(wanted).Select(role => $"{role.Who} has the role {role.Role} on {role.On}, which nothing needs: take it out of infra/modules/roles.bicep."));
    }

    public static IEnumerable<string> TheAccountTakesNoKeys(Sources sources)
    {
        var account = Deployment.Production(sources).Of("Microsoft.Storage/storageAccounts").Single();
        (string Path, object Value)[] wanted =
        [
            ("allowSharedKeyAccess", false), ("allowBlobPublicAccess", false), ("minimumTlsVersion", "TLS1_2"), ("supportsHttpsTrafficOnly", true),
        ];
        return wanted.Where(rule => !Equals(account[$"properties.{rule.Path}"], rule.Value))
            .Select(rule => $"The storage account must have {rule.Path} {rule.Value}: see infra/modules/storage.bicep.");
    }

    public static IEnumerable<string> NothingInTheArchiveIsDeleted(Sources sources, CodeFacts code)
    {
        var deployment = Deployment.Production(sources);
        var blobs = deployment.Of("Microsoft.Storage/storageAccounts/blobServices").Single();
        if (blobs["properties.deleteRetentionPolicy.enabled"] is not true || blobs["properties.containerDeleteRetentionPolicy.enabled"] is not true || blobs["properties.isVersioningEnabled"] is not true)
        {
            yield return "Deleted blobs and containers must be recoverable, and versions kept: see infra/modules/storage.bicep.";
        }

        foreach (var rule in (IReadOnlyList<object?>)deployment.Of("Microsoft.Storage/storageAccounts/managementPolicies").Single()["properties.policy.rules"]!)
        {
            var body = new Resource("", "", "", "", false) { Body = (IReadOnlyDictionary<string, object?>)rule! };
            var prefixes = body["definition.filters.prefixMatch"] as IReadOnlyList<object?> ?? [""];
            if (body["definition.actions.baseBlob"] is not null && code.Containers.Any(container => prefixes.Any(prefix => $"{container}/".StartsWith((string)prefix!, StringComparison.Ordinal))))
            {
                yield return $"The lifecycle rule {body["name"]} touches blobs of the archive, which must stay for ever: give it a prefixMatch that leaves them out.";
            }
        }
    }

    public static IEnumerable<string> NoFileHoldsASecret(Sources sources) =>
        sources.Texts.Where(file => file.Key.StartsWith("infra/", StringComparison.Ordinal) || file.Key.StartsWith(".github/", StringComparison.Ordinal) || file.Key == "azure.yaml")
            .SelectMany(file => Secret().Matches(file.Value).Select(match => $"{file.Key} holds what looks like a secret, or asks for one: '{match.Value}'."))
            .Concat(sources.Bicep.Keys.Where(path => path != "infra/events.bicep" && sources.Texts[path].Contains("listKeys(", StringComparison.Ordinal)).Select(path => $"{path} reads keys; only infra/events.bicep may, the key that Event Grid calls the function app with."));

    private static IEnumerable<(string? Who, string? Role, string? On)> Wanted(CodeFacts code)
    {
        const string App = "‹identity.properties.principalId›";
        const string Account = "Microsoft.Storage/storageAccounts";
        if (code.Triggers.Any(trigger => trigger.Kind is "Timer" or "Blob"))
        {
            yield return (App, BlobDataOwner, Account);
        }

        if (code.Triggers.Any(trigger => trigger.Kind is "Queue" or "Blob"))
        {
            yield return (App, QueueDataContributor, Account);
        }

        if (code.Tables.Count > 0)
        {
            yield return (App, TableDataContributor, Account);
        }

        yield return (App, MonitoringMetricsPublisher, "Microsoft.Insights/components");
        yield return ("‹topic.identity.principalId›", BlobDataContributor, $"{Account}/blobServices/containers");
        yield return ("lezers", TableDataReader, Account);
    }

    [GeneratedRegex(@"AccountKey=|SharedAccessKey|DefaultEndpointsProtocol|[?&]sig=|InstrumentationKey=|-----BEGIN|listAccountSas|[A-Za-z0-9+/]{86}==|secrets\.|--account-key|--connection-string|listConnectionStrings", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Secret();
}
