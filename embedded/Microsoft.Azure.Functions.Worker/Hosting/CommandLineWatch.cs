using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.CommandLine;

namespace Microsoft.Azure.Functions.Worker.Hosting;

/// <summary>
/// The settings of a command line, and which of them somebody has asked for. One that nobody asks for is most likely misspelt; who
/// gave it should be told, since the application goes on without it.
/// </summary>
internal sealed class CommandLineWatch(IReadOnlyList<string> arguments) : IConfigurationSource
{
    // Read before there is a configuration to ask, or from the command line itself.
    private static readonly string[] OwnOptions = ["port", "environment", "contentRoot", "applicationName"];
    private readonly Lock _lock = new();
    private readonly HashSet<string> _asked = new(OwnOptions, StringComparer.OrdinalIgnoreCase);
    private Provider? _provider;

    /// <summary>What the application goes on without: settings that nobody asked for, and words that are no setting.</summary>
    public IReadOnlyList<string> Unasked
    {
        get
        {
            lock (_lock)
            {
                return [.. (_provider?.Keys ?? []).Where(key => !_asked.Contains(key)).Order(StringComparer.OrdinalIgnoreCase), .. Words()];
            }
        }
    }

    /// <inheritdoc/>
    public IConfigurationProvider Build(IConfigurationBuilder builder) => _provider = new Provider(this, arguments);

    private void Ask(string key)
    {
        lock (_lock)
        {
            _asked.Add(key);
        }
    }

    // "--name value", "--name=value" and "name=value" are settings; "-n" is none.
    private IEnumerable<string> Words()
    {
        for (var i = 0; i < arguments.Count; i++)
        {
            var isSetting = arguments[i].Contains('=', StringComparison.Ordinal);
            var isName = arguments[i].StartsWith("--", StringComparison.Ordinal) || arguments[i].StartsWith('/');
            if (!isSetting && isName && i + 1 < arguments.Count)
            {
                i++;
            }
            else if (!isSetting)
            {
                yield return arguments[i];
            }
        }
    }

    private sealed class Provider(CommandLineWatch watch, IEnumerable<string> arguments) : CommandLineConfigurationProvider(arguments)
    {
        public IEnumerable<string> Keys => Data.Keys;

        public override bool TryGet(string key, out string? value)
        {
            var isGiven = base.TryGet(key, out value);
            if (isGiven)
            {
                watch.Ask(key);
            }

            return isGiven;
        }
    }
}
