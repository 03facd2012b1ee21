namespace Kamervragen.Infra.Tests.Contract;

/// <summary>One thing broken in one file.</summary>
/// <param name="What">What is broken.</param>
/// <param name="File">The file.</param>
/// <param name="Old">What stands there once.</param>
/// <param name="New">What is put in its place.</param>
internal sealed record Mutation(string What, string File, string Old, string New)
{
    /// <summary>Something of every kind that must agree.</summary>
    public static IReadOnlyList<Mutation> All { get; } =
    [
        new("a setting's name", App, "Koop__UserAgent:", "Koop__UserAgents:"),
        new("a setting that the code needs", App, "      Koop__StaleAfter: '0${staleAfterHours}:00:00'\n", ""),
        new("a setting that nothing reads", App, "Koop__Since: since", "Koop__Since: since\n      Koop__Until: since"),
        new("the schedule's setting", App, "Koop__PollSchedule:", "PollSchedule:"),
        new("the schedule", "infra/main.dev.bicepparam", "'0 0 */2 * * *'", "'0 */2 * * *'"),
        new("a value out of bounds", App, "Koop__PageSize: '500'", "Koop__PageSize: '5000'"),
        new("a value that is no longer the code's default", App, "Koop__OverlapDays: '3'", "Koop__OverlapDays: '4'"),
        new("the address of a service", App, "      Storage__queueServiceUri: queueEndpoint\n", ""),
        new("the credential of a connection", App, "Storage__credential: 'managedidentity'\n      Storage__clientId", "Storage__credential: 'none'\n      Storage__clientId"),
        new("the identity of the host's storage", App, "      AzureWebJobsStorage__clientId: identityClientId\n", ""),
        new("a role's id", Names, "'974c5e8b-45b9-4653-ba55-5f855dd0fb88'", "'974c5e8b-45b9-4653-ba55-5f855dd0fb89'"),
        new("a role that is missing", "infra/modules/roles.bicep", "  roles.tableDataContributor\n", ""),
        new("a role too many", "infra/modules/roles.bicep", "  roles.tableDataContributor\n", "  roles.tableDataContributor\n  roles.blobDataContributor\n"),
        new("the place where a role holds", "infra/modules/roles.bicep", "scope: storage::blobs::deadLetters", "scope: storage"),
        new("a container's name", Names, "  'teksten'\n", "  'texts'\n"),
        new("a container that is missing", Names, "  'metadata'\n", ""),
        new("the container of dead letters", "infra/events.bicep", "blobContainerName: deadLetterContainer", "blobContainerName: 'letters'"),
        new("a table's name", Names, "  'VraagAntwoorden'\n", "  'Vraagantwoorden'\n"),
        new("a table that is missing", Names, "  'Ledger'\n", ""),
        new("a table that nothing uses", Names, "  'Ledger'\n", "  'Ledger'\n  'Oud'\n"),
        new("the poison queue", Names, "'webjobs-blobtrigger-poison'", "'webjobs-blobtriggers-poison'"),
        new("the function that an alert is about", Names, "'PollPublications'", "'Poll'"),
        new("the function that Event Grid calls", Names, "function: 'ParsePublication'", "function: 'ParseDocument'"),
        new("the container that Event Grid watches", Names, "container: 'publications'", "container: 'metadata'"),
        new("the events that are sent", "infra/events.bicep", "BlobCreated", "BlobDeleted"),
        new("the log line that the workbook reads", Names, "listed", "found"),
        new("the version of .NET", App, "version: '10.0'", "version: '8.0'"),
        new("the version of a type", App, "'Microsoft.Web/sites@2024-11-01'", "'Microsoft.Web/sites@2014-11-01'"),
        new("a property's name", App, "maximumInstanceCount: maximumInstanceCount", "maxInstanceCount: maximumInstanceCount"),
        new("the version of a package", "Directory.Packages.props", "\"Azure.Data.Tables\" Version=\"12.11.0\"", "\"Azure.Data.Tables\" Version=\"12.12.0\""),
        new("the SDK of a workflow", ".github/workflows/deploy.yml", "global-json-file: global.json", "dotnet-version: '9.0.x'"),
        new("the plan", App, "'FlexConsumption'", "'Dynamic'"),
        new("keys for the storage account", "infra/modules/storage.bicep", "allowSharedKeyAccess: false", "allowSharedKeyAccess: true"),
        new("public blobs", "infra/modules/storage.bicep", "allowBlobPublicAccess: false", "allowBlobPublicAccess: true"),
        new("a rule that deletes the archive", "infra/modules/storage.bicep", "'${deadLetterContainer}/'", "'pub'"),
        new("deleted blobs that cannot be recovered", "infra/modules/storage.bicep", "isVersioningEnabled: true", "isVersioningEnabled: false"),
        new("a secret in a file", "infra/main.prod.bicepparam", "param environmentName", "// AccountKey=abc\nparam environmentName"),
        new("the timeout of a poll", "host.json", "\"version\": \"2.0\",", "\"version\": \"2.0\", \"functionTimeout\": \"00:05:00\","),
        new("more documents at once than fit", "infra/modules/app.bicep", "instanceMemoryMB / 128", "instanceMemoryMB / 32"),
        new("a setting before a value that host.json lacks", "infra/modules/app.bicep", "__blobs__maxDegreeOfParallelism", "__blobs__maxDegree"),
        new("a parameter that nobody gives", "infra/main.bicep", "    since: since\n", ""),
        new("an output that the second stage needs", "infra/main.bicep", "output topicName", "output topic"),
        new("a parameter without a word", "infra/main.bicep", "@description('Redundancy of the storage account.')\n", ""),
        new("a file that is not Bicep", "infra/modules/topic.bicep", "properties: {", "properties {"),
        new("an action that is not pinned", ".github/workflows/deploy.yml", "Azure/login@f5d393ae46f8fde4be8b75f32e3fc50e654ad0ca # v3.0.1", "Azure/login@v3"),
        new("a right too many", ".github/workflows/build.yml", "  contents: read", "  contents: write"),
        new("a secret in a workflow", ".github/workflows/deploy.yml", "${{ vars.AZURE_CLIENT_ID }}", "${{ secrets.AZURE_CLIENT_ID }}"),
        new("the test of the azure build", ".github/workflows/build.yml", "dotnet test -p:FunctionsRuntime=azure", "dotnet test"),
        new("the build that is published", "infra/deploy.sh", " -p:FunctionsRuntime=azure", ""),
        new("an address that is tried out", "infra/deploy.sh", "$site/api/kamervragen?", "$site/api/vragen?"),
    ];

    private const string App = "infra/modules/app.bicep";
    private const string Names = "infra/names.bicep";

    /// <summary>The file, broken.</summary>
    public string Apply(IReadOnlyDictionary<string, string> texts) =>
        texts[File].Split(Old) is { Length: > 1 } parts
            ? string.Join(New, parts)
            : throw new InvalidOperationException($"{File} does not hold '{Old}' any more: bring this mutation up to date.");
}
