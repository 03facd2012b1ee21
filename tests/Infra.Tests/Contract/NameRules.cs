using System.Text.RegularExpressions;
using Kamervragen.Infra.Tests.Code;

namespace Kamervragen.Infra.Tests.Contract;

/// <summary>Containers, tables, queues, functions and log lines are called in Bicep as they are in the code.</summary>
internal static partial class NameRules
{
    public static IEnumerable<string> Containers(Sources sources, CodeFacts code)
    {
        var deployment = Deployment.Production(sources);
        var created = deployment.Of("Microsoft.Storage/storageAccounts/blobServices/containers").Select(container => container.Name!).ToHashSet(StringComparer.Ordinal);
        var package = deployment.Site["properties.functionAppConfig.deployment.storage.value"]?.ToString() ?? "";
        var deadLetters = deployment.Of("Microsoft.EventGrid/systemTopics/eventSubscriptions")
            .Select(subscription => subscription["properties.deadLetterWithResourceIdentity.deadLetterDestination.properties.blobContainerName"]?.ToString() ?? "(none)");
        var used = deadLetters.Append(package[(package.IndexOf('›', StringComparison.Ordinal) + 1)..]).ToHashSet(StringComparer.Ordinal);
        return code.Containers.Except(created).Select(name => $"The code uses the container '{name}', which Bicep does not create: add it to archiveContainers in infra/names.bicep.")
            .Concat(used.Except(created).Select(name => $"Bicep refers to the container '{name}' and does not create it."))
            .Concat(created.Except(code.Containers).Except(used).Select(name => $"Bicep creates the container '{name}', which the code does not know: take it out of infra/names.bicep, or add it to ContainerNames."));
    }

    public static IEnumerable<string> Tables(Sources sources, CodeFacts code)
    {
        var created = Deployment.Production(sources).Of("Microsoft.Storage/storageAccounts/tableServices/tables").Select(table => table.Name!).ToHashSet(StringComparer.Ordinal);
        return code.Tables.Except(created).Select(name => $"The code uses the table '{name}', which Bicep does not create: add it to tables in infra/names.bicep.")
            .Concat(created.Except(code.Tables).Select(name => $"Bicep creates the table '{name}', which the code does not know: take it out of infra/names.bicep, or add it to TableNames."));
    }

    public static IEnumerable<string> Queues(Sources sources, CodeFacts code) =>
        Deployment.Name(sources, "poisonQueue") is string queue && queue == code.PoisonQueue
            ? []
            : [$"poisonQueue in infra/names.bicep is '{Deployment.Name(sources, "poisonQueue")}' and the code's is '{code.PoisonQueue}': make them the same."];

    public static IEnumerable<string> Functions(Sources sources, CodeFacts code)
    {
        var polls = (string)Deployment.Name(sources, "pollFunction")!;
        if (!code.Triggers.Any(trigger => trigger.Function == polls && trigger.Kind == "Timer"))
        {
            yield return $"pollFunction in infra/names.bicep is '{polls}', and the code has no function of that name with a timer.";
        }

        foreach (var query in Queries(sources))
        {
            foreach (var name in FunctionName().Matches(query).Select(match => match.Groups["name"].Value).Where(name => !code.Triggers.Any(trigger => trigger.Function == name)))
            {
                yield return $"A query asks for the function '{name}', which the code does not have: {query}";
            }
        }
    }

    /// <summary>The pattern that a query parses is the line that the code logs.</summary>
    public static IEnumerable<string> LogLines(Sources sources, CodeFacts code)
    {
        var pattern = (string)Deployment.Name(sources, "pollLine")!;
        var literals = Quoted().Matches(pattern).Select(match => match.Groups["text"].Value).ToList();
        var names = Column().Matches(pattern).Select(match => match.Groups["name"].Value).ToList();
        var expected = string.Concat(literals.Select((text, index) => text + (index < names.Count ? $"{{{names[index]}}}" : "")));
        return code.LogLines.Any(line => line.StartsWith(expected.TrimEnd('}').TrimEnd(), StringComparison.Ordinal))
            ? []
            : [$"pollLine in infra/names.bicep reads lines such as '{expected}', and the code logs none that begins so."];
    }

    /// <summary>The queries of alerts and workbook.</summary>
    private static IEnumerable<string> Queries(Sources sources)
    {
        var deployment = Deployment.Production(sources);
        return deployment.Of("Microsoft.Insights/scheduledQueryRules")
            .SelectMany(rule => (IReadOnlyList<object?>)rule["properties.criteria.allOf"]!)
            .Select(criterion => (string)((IReadOnlyDictionary<string, object?>)criterion!)["query"]!)
            .Concat(deployment.Of("Microsoft.Insights/workbooks").Select(workbook => (string)workbook["properties.serializedData"]!));
    }

    [GeneratedRegex(@"AppRequests \| where Name (==|in) \(?'(?<name>\w+)'", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FunctionName();

    [GeneratedRegex("'(?<text>[^']*)'", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"(?<name>\w+):long", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Column();
}
