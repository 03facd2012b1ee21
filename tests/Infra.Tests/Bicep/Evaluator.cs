using System.Globalization;
using System.Text.Json;

namespace Kamervragen.Infra.Tests.Bicep;

/// <summary>Evaluates expressions; what only Azure knows stays a <see cref="Runtime"/>.</summary>
internal sealed class Evaluator(
    Func<string, object?> lookup,
    Func<string, IReadOnlyList<object?>, object?> call,
    Func<(JsonElement Declaration, Resource Parent), object?> nested)
{
    private static readonly object Absent = new();

    /// <summary>The instances of a resource or module: one, none where its condition does not hold, or one per turn of its loop.</summary>
    public object? Instances(JsonElement value, Func<JsonElement, Evaluator, object?> create)
    {
        switch (Kind(value))
        {
            case "for":
                return Turns(value).Select(turn => turn.Instances(value.GetProperty("b"), create)).ToList();
            case "when":
                return Evaluate(value.GetProperty("c")) is true ? Instances(value.GetProperty("b"), create) : new Runtime("nothing");
            default:
                return create(value, this);
        }
    }

    /// <summary>Creates the resources that are declared within another one.</summary>
    public void Nested(JsonElement body, Resource parent)
    {
        foreach (var declaration in body.GetProperty("r").EnumerateArray())
        {
            nested((declaration, parent));
        }
    }

    public object? Evaluate(JsonElement node) => Kind(node) switch
    {
        "str" => Text(node),
        "num" => node.GetProperty("v").GetInt64(),
        "bool" => node.GetProperty("v").GetBoolean(),
        "null" => null,
        "id" => lookup(node.GetProperty("n").GetString()!),
        "par" => Evaluate(node.GetProperty("a")),
        "mem" => Member(Evaluate(node.GetProperty("o")), node.GetProperty("n").GetString()!),
        "idx" => Item(Evaluate(node.GetProperty("o")), Evaluate(node.GetProperty("i"))),
        "call" => call(node.GetProperty("f").GetString()!, [.. node.GetProperty("a").EnumerateArray().Select(Evaluate)]),
        "un" => Evaluate(node.GetProperty("a")) is not true,
        "bin" => Binary(node.GetProperty("o").GetString()!, Evaluate(node.GetProperty("l")), Evaluate(node.GetProperty("r"))),
        "if" => Evaluate(node.GetProperty(Evaluate(node.GetProperty("c")) is true ? "t" : "e")),
        "lam" => new Lambda(value => With(node.GetProperty("p")[0].GetString()!, value).Evaluate(node.GetProperty("b"))),
        "obj" => node.GetProperty("p").EnumerateArray().ToDictionary(property => (string)Evaluate(property[0])!, property => Evaluate(property[1]), StringComparer.Ordinal),
        "arr" => node.GetProperty("i").EnumerateArray().Select(Evaluate).ToList(),
        "for" => Turns(node).Select(turn => turn.Evaluate(node.GetProperty("b"))).ToList(),
        var kind => throw new InvalidOperationException($"The reader of Bicep cannot evaluate '{kind}'."),
    };

    private static string Kind(JsonElement node) => node.GetProperty("k").GetString()!;

    private IEnumerable<Evaluator> Turns(JsonElement node)
    {
        var items = (IReadOnlyList<object?>)Evaluate(node.GetProperty("i"))!;
        var index = node.GetProperty("x").GetString();
        return items.Select((item, number) =>
        {
            var turn = With(node.GetProperty("v").GetString()!, item);
            return index is null ? turn : turn.With(index, (long)number);
        });
    }

    private Evaluator With(string name, object? value) => new(other => other == name ? value : lookup(other), call, nested);

    private string Text(JsonElement node) => string.Concat(
        node.GetProperty("p").EnumerateArray().Select(part =>
            part.ValueKind == JsonValueKind.String ? part.GetString() : Convert.ToString(Evaluate(part), CultureInfo.InvariantCulture)));

    private static object? Member(object? target, string name) => target switch
    {
        IReadOnlyDictionary<string, object?> map => map.GetValueOrDefault(name, Absent) is var value && value != Absent
            ? value
            : throw new InvalidOperationException($"There is no {name} among {string.Join(", ", map.Keys)}."),
        Resource { Name: { } known } when name == "name" => known,
        Resource resource => new Runtime($"{resource.Symbol}.{name}"),
        Module module when name == "outputs" => module.Template,
        Template template => template.Output(name),
        Runtime runtime => new Runtime($"{runtime.Expression}.{name}"),
        _ => throw new InvalidOperationException($"Nothing has a member {name} here."),
    };

    private static object? Item(object? target, object? index) => target switch
    {
        IReadOnlyList<object?> list when index is long number => list[(int)number],
        _ => new Runtime($"{target}[{index}]"),
    };

    private static object? Binary(string sign, object? left, object? right) => sign switch
    {
        "==" => Equals(left, right),
        "!=" => !Equals(left, right),
        "&&" => left is true && right is true,
        "||" => left is true || right is true,
        "??" => left ?? right,
        "/" => left is long whole && right is long part ? whole / part : throw new InvalidOperationException($"{left} / {right} is no division of whole numbers."),
        ">" => left is long more && right is long less && more > less,
        _ => throw new InvalidOperationException($"The reader of Bicep does not know '{sign}'."),
    };
}
