using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using Kamervragen.Querying;
using Kamervragen.Querying.Cijfers;
using Kamervragen.Querying.Filters;
using Kamervragen.Querying.Lijsten;
using Kamervragen.Storage;
using Kamervragen.Testing;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Primitives;

namespace Kamervragen.App.Tests;

/// <summary>docs/api.md against the code.</summary>
public sealed partial class The_document_of_the_API
{
    private static readonly string Document = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "docs", "api.md"));

    [Fact]
    public void Names_every_address()
    {
        var routes = typeof(ListKamervragen).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .SelectMany(method => method.GetParameters())
            .Select(parameter => parameter.GetCustomAttribute<HttpTriggerAttribute>()?.Route)
            .OfType<string>()
            .Select(route => $"GET /{route.Replace("{vraagnummer}", "{nr}").Replace("{nummer}", "{n}")}`")
            .ToList();

        Assert.NotEmpty(routes);
        Assert.All(routes, route => Assert.Contains(route, Document, StringComparison.Ordinal));
    }

    [Fact]
    public void Lists_the_parameters_of_a_list_and_no_others()
    {
        var refusal = Assert.Throws<BadQueryException>(() => Lijstvraag.Read(new QueryParameters([KeyValuePair.Create("?", new StringValues("1"))]))).Message;
        var accepted = refusal[(refusal.IndexOf("zijn ", StringComparison.Ordinal) + 5)..].TrimEnd('.').Split(", ");

        var listed = FirstColumns("| parameter | times |").Concat(FirstColumns("| parameter | meaning |"));

        Assert.Equal(accepted.Order(), listed.Order());
    }

    [Fact]
    public void Lists_the_figures_of_statistics_and_quality_and_no_others()
    {
        var fields = Names(typeof(Cijferrij)).Concat(Names(typeof(Kwaliteit)));

        Assert.Equal(fields.Order(), FirstColumns("| field | meaning |").Order());
    }

    private static IEnumerable<string> Names(Type type) =>
        type.GetProperties().Select(property => DossierJson.Options.PropertyNamingPolicy?.ConvertName(property.Name) ?? JsonNamingPolicy.CamelCase.ConvertName(property.Name));

    /// <summary>What stands between backquotes in the first column of all tables with that head.</summary>
    private static IEnumerable<string> FirstColumns(string head) =>
        Document.Split(head).Skip(1)
            .SelectMany(part => part.Split('\n').Skip(2).TakeWhile(line => line.StartsWith('|')))
            .SelectMany(line => Quoted().Matches(line.Split('|')[1]).Select(match => match.Groups["name"].Value));

    [GeneratedRegex("`(?<name>[^`]+)`", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Quoted();
}
