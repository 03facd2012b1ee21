using System.Collections;
using System.Reflection;
using Kamervragen.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Kamervragen.Infra.Tests.Code;

/// <summary>Finds the settings that the code binds, by letting it bind against a configuration that writes down what it is asked.</summary>
internal static class BoundSettings
{
    private static readonly Dictionary<string, string?> Given = new(StringComparer.OrdinalIgnoreCase)
    {
        [$"{StorageClientsFactory.ConnectionName}:blobServiceUri"] = "https://account.blob.example.org",
        [$"{StorageClientsFactory.ConnectionName}:queueServiceUri"] = "https://account.queue.example.org",
        [$"{StorageClientsFactory.ConnectionName}:tableServiceUri"] = "https://account.table.example.org",
    };

    /// <summary>The settings of simple types; lists are left out, because a configuration can only add to them.</summary>
    public static IReadOnlyList<BoundSetting> Read(IReadOnlyList<Assembly> assemblies)
    {
        var asked = new SortedSet<string>(StringComparer.OrdinalIgnoreCase);
        var found = new List<BoundSetting>();
        foreach (var options in OptionsTypes(assemblies))
        {
            asked.Clear();
            Bind(assemblies, options, asked);
            var settings = options.GetProperties().Where(IsSetting).ToDictionary(property => property.Name, StringComparer.OrdinalIgnoreCase);
            found.AddRange(asked
                .Where(name => settings.ContainsKey(name.Split(':')[^1]))
                .Select(name => new BoundSetting(name, options)));
        }

        return [.. found.DistinctBy(setting => (setting.Name, setting.Options))];
    }

    /// <summary>The options as the code would have them with these app settings; throws what the code's validators say.</summary>
    public static IReadOnlyDictionary<Type, object> Options(IReadOnlyList<Assembly> assemblies, IEnumerable<KeyValuePair<string, string?>> appSettings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(appSettings.Select(setting => KeyValuePair.Create(setting.Key.Replace("__", ":", StringComparison.Ordinal), setting.Value)))
            .Build();
        using var services = Services(assemblies, configuration).BuildServiceProvider();
        return OptionsTypes(assemblies).ToDictionary(type => type, type => ValueOf(services, type));
    }

    private static void Bind(IReadOnlyList<Assembly> assemblies, Type options, SortedSet<string> asked)
    {
        // A section that holds nothing is not bound at all: it gets one value that no property has.
        var first = new ConfigurationBuilder().AddInMemoryCollection(Given).Add(new Recorder(asked)).Build();
        using (var services = Services(assemblies, first).BuildServiceProvider())
        {
            _ = ValueOf(services, options);
        }

        var sections = asked.Where(name => !name.Contains(':', StringComparison.Ordinal)).Select(name => KeyValuePair.Create($"{name}:-", (string?)"-"));
        var second = new ConfigurationBuilder().AddInMemoryCollection([.. Given, .. sections]).Add(new Recorder(asked)).Build();
        using var again = Services(assemblies, second).BuildServiceProvider();
        _ = ValueOf(again, options);
    }

    private static bool IsSetting(PropertyInfo property) =>
        property.CanWrite && (property.PropertyType == typeof(string) || !typeof(IEnumerable).IsAssignableFrom(property.PropertyType));

    private static object ValueOf(ServiceProvider services, Type options) =>
        typeof(IOptions<>).MakeGenericType(options).GetProperty("Value")!
            .GetValue(services.GetRequiredService(typeof(IOptions<>).MakeGenericType(options)), BindingFlags.DoNotWrapExceptions, binder: null, index: null, culture: null)!;

    private static IEnumerable<Type> OptionsTypes(IReadOnlyList<Assembly> assemblies) =>
        Services(assemblies, new ConfigurationBuilder().AddInMemoryCollection(Given).Build())
            .Select(service => service.ServiceType)
            .Where(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IConfigureOptions<>))
            .Select(type => type.GetGenericArguments()[0])
            .Where(type => assemblies.Contains(type.Assembly))
            .Distinct();

    /// <summary>All that the assemblies register, whatever their methods are called.</summary>
    private static ServiceCollection Services(IReadOnlyList<Assembly> assemblies, IConfiguration configuration)
    {
        var services = new ServiceCollection();
        services.AddSingleton(configuration);
        services.AddLogging();
        var registrations = assemblies
            .SelectMany(assembly => assembly.GetExportedTypes())
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static))
            .Where(method => method.GetParameters() is [{ ParameterType: var first }, .. var rest]
                && first == typeof(IServiceCollection)
                && rest.All(parameter => parameter.ParameterType == typeof(IConfiguration)));
        foreach (var method in registrations)
        {
            method.Invoke(null, [.. method.GetParameters().Select(parameter => parameter.ParameterType == typeof(IServiceCollection) ? (object)services : configuration)]);
        }

        return services;
    }

    private sealed class Recorder(SortedSet<string> asked) : ConfigurationProvider, IConfigurationSource
    {
        public IConfigurationProvider Build(IConfigurationBuilder builder) => this;

        public override bool TryGet(string key, out string? value)
        {
            asked.Add(key);
            value = null;
            return false;
        }
    }
}
