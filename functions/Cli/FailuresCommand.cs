using System.CommandLine;
using Kamervragen.Querying.Storingen;
using Kamervragen.Storage;

namespace Kamervragen.Cli;

/// <summary><c>kamervragen failures [list|retry|drop]</c></summary>
internal static class FailuresCommand
{
    /// <summary>The command, with its help.</summary>
    public static Command Create()
    {
        var storage = new Option<string?>("--storage")
        {
            Description = "Connection string of the pipeline's storage account. Without it: the environment variable Storage, else the pipeline that runs from this checkout.",
            Recursive = true,
        };
        var ids = new Argument<string[]>("ID") { Arity = ArgumentArity.OneOrMore, Description = "Document ids, as 'failures list' shows them." };
        var command = new Command("failures", "Documents that could not be taken in: which, why, and when they are tried again.") { storage };
        var list = new Command("list", "List them, the longest stuck first.");
        list.SetAction((result, cancellationToken) => RunAsync(result.GetValue(storage), failures => failures.ListAsync(cancellationToken)));
        var retry = new Command("retry", "Have them tried again at the next sweep or poll, within minutes.") { ids };
        retry.SetAction((result, cancellationToken) =>
            RunAsync(result.GetValue(storage), failures => failures.RetryAsync(result.GetRequiredValue(ids), cancellationToken)));
        var drop = new Command("drop", "Give them up: they are no longer tried or shown, until the source publishes them anew.") { ids };
        drop.SetAction((result, cancellationToken) =>
            RunAsync(result.GetValue(storage), failures => failures.DropAsync(result.GetRequiredValue(ids), cancellationToken)));
        command.Add(list);
        command.Add(retry);
        command.Add(drop);
        return command;
    }

    private static async Task<int> RunAsync(string? storage, Func<Failures, Task<int>> action)
    {
        if (PipelineStorage.TryOpen(storage) is not { } clients)
        {
            return ExitCode.Usage;
        }

        var (ledger, work, verdicts) = (new LedgerTable(clients), new WerkTable(clients), new VerdictTable(clients));
        return await PipelineStorage.ReportUnreachableAsync(
            () => action(new Failures(new StoringenQuery(ledger, work, verdicts), ledger, work, verdicts, TimeProvider.System)));
    }
}
