using System.Reflection;
using Microsoft.Azure.Functions.Worker;

namespace Kamervragen.App.Tests;

/// <summary>Which functions answer whom. A new function has to be put into one of the lists by hand.</summary>
public sealed class The_doors_of_the_program
{
    private static readonly string[] OpenToAll =
    [
        nameof(GetDocument), nameof(GetExport), nameof(GetGezondheid), nameof(GetKamervraag), nameof(GetKamervraagAtom), nameof(GetKamervraagPage),
        nameof(GetKamervragenAtom), nameof(GetKwaliteit), nameof(GetOpenApi), nameof(GetPublicatie), nameof(GetStatistiek), nameof(GetVraag),
        nameof(ListKamervragen), nameof(ListPublicaties), nameof(ListWijzigingen),
    ];

    private static readonly string[] ForAdmin = [nameof(GetStoringen)];

    private static IReadOnlyList<(string Name, HttpTriggerAttribute Trigger)> Functions { get; } =
    [
        .. typeof(ListKamervragen).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .SelectMany(method => method.GetParameters().Select(parameter => (method, parameter.GetCustomAttribute<HttpTriggerAttribute>())))
            .Where(one => one.Item2 is not null)
            .Select(one => (one.method.GetCustomAttribute<FunctionAttribute>()!.Name, one.Item2!)),
    ];

    [Fact]
    public void Stand_open_only_where_the_list_says_so() => Assert.Equal(OpenToAll.Order(StringComparer.Ordinal), Named(AuthorizationLevel.Anonymous));

    [Fact]
    public void Want_the_admin_key_where_the_list_says_so() => Assert.Equal(ForAdmin.Order(StringComparer.Ordinal), Named(AuthorizationLevel.Admin));

    [Fact]
    public void Are_of_no_third_kind() => Assert.Equal(OpenToAll.Length + ForAdmin.Length, Functions.Count);

    [Fact]
    public void Only_give_and_never_take() => Assert.All(Functions, function => Assert.Equal(["get"], function.Trigger.Methods!));

    private static IEnumerable<string> Named(AuthorizationLevel level) =>
        Functions.Where(function => function.Trigger.AuthLevel == level).Select(function => function.Name).Order(StringComparer.Ordinal);
}
