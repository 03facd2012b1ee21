using System.Text.Json;
using Kamervragen.Infra.Tests.Bicep;
using Kamervragen.Infra.Tests.Code;
using Kamervragen.Infra.Tests.Contract;

namespace Kamervragen.Infra.Tests;

/// <summary>The contract is worth something: whatever is broken on either side, a rule says so.</summary>
public sealed class WhatIsBroken
{
    private static readonly CodeFacts Facts = CodeFacts.Read();

    // One run of the grammar for all broken files: starting it takes longer than reading them.
    private static readonly Lazy<Task<IReadOnlyDictionary<string, JsonElement>>> Broken = new(() =>
        BicepReader.ReadAsync(Mutation.All.Where(mutation => Sources.IsBicep(mutation.File))
            .ToDictionary(mutation => Key(mutation), mutation => mutation.Apply(Sources.Read()), StringComparer.Ordinal)));

    private static readonly Dictionary<string, Func<CodeFacts, CodeFacts>> CodeChanges = new(StringComparer.Ordinal)
    {
        ["the trigger source"] = code => With(code, "Blob", trigger => trigger with { Source = "LogsAndContainerScan" }),
        ["the container of a trigger"] = code => With(code, "Blob", trigger => trigger with { Value = "documents/{name}" }),
        ["the connection of a trigger"] = code => With(code, "Blob", trigger => trigger with { Connection = "Archive" }),
        ["the setting of a schedule"] = code => With(code, "Timer", trigger => trigger with { Value = "%Koop:Schedule%" }),
        ["a function's name"] = code => With(code, "Timer", trigger => trigger with { Function = "Poll" }),
        ["a route"] = code => With(code, "Http", trigger => trigger with { Value = $"v2/{trigger.Value}" }),
        ["a new blob trigger"] = code => code with { Triggers = [.. code.Triggers, new Trigger("ReadIndex", "Blob", "overzicht/{name}", "Storage", "EventGrid")] },
        ["a new setting"] = code => code with { Settings = [.. code.Settings, new BoundSetting("Koop:Nieuw", typeof(Koop.KoopOptions))] },
        ["a new container"] = code => code with { Containers = [.. code.Containers, "nieuw"] },
        ["a new table"] = code => code with { Tables = [.. code.Tables, "Nieuw"] },
        ["the poison queue"] = code => code with { PoisonQueue = "poison" },
        ["the version of .NET"] = code => code with { Framework = "11.0" },
        ["a log line"] = code => code with { LogLines = [.. code.LogLines.Where(line => !line.StartsWith("Poll:", StringComparison.Ordinal))] },
    };

    public static TheoryData<string> InFiles => [.. Mutation.All.Select(mutation => mutation.What)];

    public static TheoryData<string> InCode => [.. CodeChanges.Keys];

    [Theory]
    [MemberData(nameof(InFiles))]
    public async Task In_what_is_deployed_is_found(string what)
    {
        var mutation = Mutation.All.Single(one => one.What == what);
        var sources = await Sources.ReadAsync();
        var broken = sources with { Texts = new Dictionary<string, string>(sources.Texts, StringComparer.Ordinal) { [mutation.File] = mutation.Apply(sources.Texts) } };
        if (Sources.IsBicep(mutation.File))
        {
            broken = broken with { Bicep = new Dictionary<string, JsonElement>(sources.Bicep, StringComparer.Ordinal) { [mutation.File] = (await Broken.Value)[Key(mutation)] } };
        }

        Assert.Contains(Rule.All, rule => rule.Findings(broken, Facts).Count > 0);
    }

    [Theory]
    [MemberData(nameof(InCode))]
    public async Task In_the_code_is_found(string what)
    {
        var sources = await Sources.ReadAsync();

        Assert.Contains(Rule.All, rule => rule.Findings(sources, CodeChanges[what](Facts)).Count > 0);
    }

    [Fact]
    public void The_code_is_really_read()
    {
        Assert.Contains(Facts.Settings, setting => setting.AppSetting == "Koop__RequestsPerSecond");
        Assert.Contains("Koop:PollSchedule", Facts.TriggerSettings);
        Assert.Contains(Facts.Triggers, trigger => trigger is { Kind: "Blob", Container: "publications" });
        Assert.Contains("VraagAntwoorden", Facts.Tables);
    }

    private static string Key(Mutation mutation) => $"{mutation.What}/{mutation.File}";

    private static CodeFacts With(CodeFacts code, string kind, Func<Trigger, Trigger> change) =>
        code with { Triggers = [.. code.Triggers.Select(trigger => trigger.Kind == kind ? change(trigger) : trigger)] };
}
