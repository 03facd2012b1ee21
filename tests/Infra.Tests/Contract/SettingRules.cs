using System.Text.RegularExpressions;
using Kamervragen.Infra.Tests.Code;
using Microsoft.Extensions.Options;
using NCrontab;

namespace Kamervragen.Infra.Tests.Contract;

/// <summary>The app settings and the code name the same things.</summary>
internal static partial class SettingRules
{
    /// <summary>Settings that begin so go before host.json.</summary>
    internal const string HostJsonPrefix = "AzureFunctionsJobHost__";

    private static readonly string[] Platform = ["APPLICATIONINSIGHTS_CONNECTION_STRING", "APPLICATIONINSIGHTS_AUTHENTICATION_STRING"];
    private static readonly string[] ConnectionParts = ["blobServiceUri", "queueServiceUri", "tableServiceUri", "credential", "clientId"];

    public static IEnumerable<string> NamesMatch(Sources sources, CodeFacts code)
    {
        var wanted = code.Settings.Select(setting => setting.AppSetting)
            .Concat(code.TriggerSettings.Select(name => name.Replace(":", "__", StringComparison.Ordinal)))
            .ToHashSet(StringComparer.Ordinal);
        var set = Deployment.Production(sources).Settings.Keys.Where(name => !Platform.Contains(name) && !IsConnection(name) && !name.StartsWith(HostJsonPrefix, StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);
        return wanted.Except(set).Select(name => $"The code reads the setting {name}, which infra/modules/app.bicep does not set: add it there.")
            .Concat(set.Except(wanted).Select(name => $"infra/modules/app.bicep sets {name}, which the code does not read: take it out, or bind it."))
            .Concat(Platform.Except(Deployment.Production(sources).Settings.Keys).Select(name => $"Without the setting {name} nothing is logged: set it in infra/modules/app.bicep."));
    }

    public static IEnumerable<string> ConnectionsAreComplete(Sources sources, CodeFacts code)
    {
        var settings = Deployment.Production(sources).Settings;
        return code.Triggers.Select(trigger => trigger.Connection).OfType<string>().Append("AzureWebJobsStorage").Append(code.Connection).Distinct()
            .SelectMany(connection => ConnectionParts.Select(part => $"{connection}__{part}"))
            .Where(name => string.IsNullOrEmpty(settings.GetValueOrDefault(name)))
            .Select(name => $"A trigger's connection needs the setting {name}: add it to infra/modules/app.bicep.")
            .Concat(settings.Where(setting => setting.Key.EndsWith("__credential", StringComparison.Ordinal) && setting.Value != "managedidentity")
                .Select(setting => $"{setting.Key} is '{setting.Value}'; a user-assigned identity is used where it says managedidentity."))
            .Concat(settings.Keys.Where(IsConnection).Where(name => !code.Triggers.Any(trigger => name.StartsWith($"{trigger.Connection}__", StringComparison.Ordinal)) && !name.StartsWith("AzureWebJobsStorage__", StringComparison.Ordinal) && !name.StartsWith($"{code.Connection}__", StringComparison.Ordinal))
                .Select(name => $"infra/modules/app.bicep sets {name} of a connection that nothing uses: take it out."));
    }

    public static IEnumerable<string> ValuesAreAccepted(Sources sources, CodeFacts code)
    {
        foreach (var deployment in Deployment.All(sources))
        {
            var problem = Refused(deployment, code);
            if (problem is not null)
            {
                yield return $"{deployment.Parameters}: {problem}";
            }

            // The scale controller of Functions reads six fields only.
            foreach (var timer in code.Triggers.Where(trigger => trigger.Kind == "Timer"))
            {
                var schedule = deployment.Schedule(timer);
                if (schedule.Split(' ').Length != 6 || CrontabSchedule.TryParse(schedule, new CrontabSchedule.ParseOptions { IncludingSeconds = true }) is null)
                {
                    yield return $"{deployment.Parameters}: {timer.Function} runs at '{schedule}' ({timer.Value}); give six fields, seconds first.";
                }
            }
        }
    }

    /// <summary>Where Bicep gives a plain value, it is the code's own default; what a deployment chooses is a parameter.</summary>
    public static IEnumerable<string> PlainValuesAreTheDefaults(Sources sources, CodeFacts code)
    {
        var plain = PlainSetting().Matches(sources.Texts["infra/modules/app.bicep"]).ToDictionary(match => match.Groups["name"].Value, match => (string?)match.Groups["value"].Value, StringComparer.Ordinal);
        foreach (var setting in code.Settings.Where(setting => plain.ContainsKey(setting.AppSetting)))
        {
            var property = setting.Name.Split(':')[^1];
            var bound = BoundSettings.Options(CodeFacts.Assemblies, [KeyValuePair.Create(setting.AppSetting, plain[setting.AppSetting])])[setting.Options];
            var (given, usual) = (Get(bound, property), Get(Activator.CreateInstance(setting.Options)!, property));
            if (!Equals(given, usual))
            {
                yield return $"infra/modules/app.bicep sets {setting.AppSetting} to '{plain[setting.AppSetting]}' and the code's default is '{usual}': make them the same, or make it a parameter.";
            }
        }
    }

    private static string? Refused(Deployment deployment, CodeFacts code)
    {
        try
        {
            _ = BoundSettings.Options(CodeFacts.Assemblies, deployment.Settings.Where(setting => code.Settings.Any(bound => bound.AppSetting == setting.Key)));
            return null;
        }
        catch (Exception exception) when (exception is OptionsValidationException or InvalidOperationException)
        {
            return exception.Message;
        }
    }

    private static object? Get(object options, string property) =>
        options.GetType().GetProperties().Single(one => string.Equals(one.Name, property, StringComparison.OrdinalIgnoreCase)).GetValue(options);

    private static bool IsConnection(string name) => ConnectionParts.Any(part => name.EndsWith($"__{part}", StringComparison.Ordinal));

    [GeneratedRegex(@"^\s*(?<name>\w+__\w+): '(?<value>[^'$]*)'\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex PlainSetting();
}
