using Kamervragen.Infra.Tests.Code;

namespace Kamervragen.Infra.Tests.Contract;

/// <summary>Something that must hold between what is deployed and the code; broken, it says in sentences what to do.</summary>
internal sealed record Rule(string Name, Func<Sources, CodeFacts, IEnumerable<string>> Check)
{
    /// <summary>All rules.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        new("Every file parses", (sources, _) => FormRules.EveryFileParses(sources)),
        new("Every setting that the code binds is set, and no other", SettingRules.NamesMatch),
        new("Every connection of a trigger has its five settings", SettingRules.ConnectionsAreComplete),
        new("The code accepts the settings of every environment", SettingRules.ValuesAreAccepted),
        new("A setting that nobody chooses has the code's default", SettingRules.PlainValuesAreTheDefaults),
        new("Containers are those of the code", NameRules.Containers),
        new("Tables are those of the code", NameRules.Tables),
        new("The poison queue is that of the code", NameRules.Queues),
        new("Functions that queries ask for exist", NameRules.Functions),
        new("Log lines that queries read are logged", NameRules.LogLines),
        new("Blob triggers hear of blobs from Event Grid", (_, code) => TriggerRules.BlobTriggersHearOfBlobsFromEventGrid(code)),
        new("Every blob trigger is subscribed to its container", TriggerRules.EveryBlobTriggerIsSubscribed),
        new("host.json fits the plan", TriggerRules.HostJsonFitsThePlan),
        new("The roles are those that the code needs", SecurityRules.Roles),
        new("The storage account takes no keys", (sources, _) => SecurityRules.TheAccountTakesNoKeys(sources)),
        new("Nothing in the archive is deleted", SecurityRules.NothingInTheArchiveIsDeleted),
        new("No file holds a secret", (sources, _) => SecurityRules.NoFileHoldsASecret(sources)),
        new("The app runs the version of .NET that the code is built for", VersionRules.TheRuntimeIsTheOneThatTheCodeIsBuiltFor),
        new("Every property is one of the version of its type", (sources, _) => VersionRules.EveryPropertyIsOfItsType(sources)),
        new("The package surface is of the versions that are used", (sources, _) => VersionRules.TheSurfaceIsOfThePackagesThatAreUsed(sources)),
        new("Workflows use the SDK of the repository", (sources, _) => VersionRules.TheWorkflowsUseTheSdkOfTheRepository(sources)),
        new("Every parameter is described", (sources, _) => FormRules.EveryParameterIsDescribed(sources)),
        new("Every number has bounds", (sources, _) => FormRules.EveryNumberHasBounds(sources)),
        new("Actions are pinned to a commit", (sources, _) => FormRules.ActionsArePinned(sources)),
        new("Workflows may do little", (sources, _) => FormRules.WorkflowsMayDoLittle(sources)),
        new("Both builds are tested", (sources, _) => FormRules.BothBuildsAreTested(sources)),
        new("What is published is the azure build", (sources, _) => FormRules.TheAzureBuildIsPublished(sources)),
        new("A deployment is tried out with routes that exist", FormRules.SmokeTestsAskForRoutesThatExist),
    ];

    /// <summary>What is broken; a file that cannot be evaluated at all breaks the rule too.</summary>
    public IReadOnlyList<string> Findings(Sources sources, CodeFacts code)
    {
        try
        {
            return [.. Check(sources, code)];
        }
        catch (InvalidOperationException exception)
        {
            return [exception.Message];
        }
    }
}
