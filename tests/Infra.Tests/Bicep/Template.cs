using System.Text.Json;

namespace Kamervragen.Infra.Tests.Bicep;

/// <summary>One file, deployed with given parameters: its values, and the resources that it and its modules create.</summary>
internal sealed class Template
{
    private readonly IReadOnlyDictionary<string, JsonElement> _files;
    private readonly string _path;
    private readonly IReadOnlyDictionary<string, object?> _parameters;
    private readonly Func<string, string?> _environment;
    private readonly Dictionary<string, JsonElement> _declarations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Path, string Name)> _imports = new(StringComparer.Ordinal);
    private readonly Dictionary<string, object?> _values = new(StringComparer.Ordinal);
    private readonly List<Resource> _resources = [];

    public Template(IReadOnlyDictionary<string, JsonElement> files, string path, IReadOnlyDictionary<string, object?> parameters, Func<string, string?> environment)
    {
        (_files, _path, _parameters, _environment) = (files, path, parameters, environment);
        if (!files.TryGetValue(path, out var file))
        {
            throw new InvalidOperationException($"There is no file {path}, which another file names.");
        }

        foreach (var declaration in file.GetProperty("declarations").EnumerateArray())
        {
            Declare(declaration);
        }

        foreach (var (name, declaration) in _declarations.Where(entry => entry.Value.GetProperty("d").GetString() is "resource" or "module"))
        {
            _ = Value(name);
        }

        if (parameters.Keys.FirstOrDefault(name => !_declarations.TryGetValue(name, out var found) || found.GetProperty("d").GetString() != "param") is { } unknown)
        {
            throw new InvalidOperationException($"{path} has no parameter {unknown}; take it out where {path} is deployed, or declare it.");
        }
    }

    /// <summary>What this file and its modules create or refer to.</summary>
    public IReadOnlyList<Resource> Resources => _resources;

    /// <summary>The value of a parameter, variable, resource or module.</summary>
    public object? Value(string name)
    {
        if (_values.TryGetValue(name, out var known))
        {
            return known;
        }

        if (_imports.TryGetValue(name, out var import))
        {
            return _values[name] = new Template(_files, import.Path, new Dictionary<string, object?>(StringComparer.Ordinal), _environment).Value(import.Name);
        }

        if (!_declarations.TryGetValue(name, out var declaration))
        {
            throw new InvalidOperationException($"{_path} uses {name} and does not declare it.");
        }

        return _values[name] = Evaluate(declaration, parent: null);
    }

    /// <summary>The value of an output.</summary>
    public object? Output(string name) => Value($"output {name}");

    /// <summary>The path of a file that this one names.</summary>
    private string Resolve(string relative)
    {
        var parts = new List<string>(_path.Split('/')[..^1]);
        foreach (var part in relative.Split('/'))
        {
            if (part == "..")
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else
            {
                parts.Add(part);
            }
        }

        return string.Join('/', parts);
    }

    private void Declare(JsonElement declaration)
    {
        var kind = declaration.GetProperty("d").GetString();
        if (kind == "import")
        {
            foreach (var name in declaration.GetProperty("names").EnumerateArray().Select(name => name.GetString()!))
            {
                _imports[name] = (Resolve(declaration.GetProperty("t").GetString()!), name);
            }
        }
        else if (kind != "using")
        {
            var name = declaration.GetProperty("n").GetString()!;
            _declarations[kind == "output" ? $"output {name}" : name] = declaration;
        }
    }

    private object? Evaluate(JsonElement declaration, Resource? parent)
    {
        var evaluator = new Evaluator(Value, Function, nested => Evaluate(nested.Declaration, nested.Parent));
        var value = declaration.GetProperty("v");
        switch (declaration.GetProperty("d").GetString())
        {
            case "param":
                var name = declaration.GetProperty("n").GetString()!;
                return _parameters.TryGetValue(name, out var given) ? given
                    : value.ValueKind != JsonValueKind.Null ? evaluator.Evaluate(value)
                    : throw new InvalidOperationException($"{_path} needs the parameter {name}, and whoever deploys it does not give it.");
            case "resource":
                return evaluator.Instances(value, (body, inner) => CreateResource(declaration, body, inner, parent));
            case "module":
                return evaluator.Instances(value, (body, inner) => CreateModule(declaration, body, inner));
            default:
                return evaluator.Evaluate(value);
        }
    }

    private object? Function(string name, IReadOnlyList<object?> arguments) => Functions.Call(name, arguments, _environment);

    private Resource CreateResource(JsonElement declaration, JsonElement body, Evaluator evaluator, Resource? parent)
    {
        var type = declaration.GetProperty("t").GetString()!.Split('@');
        var symbol = declaration.GetProperty("n").GetString()!;
        var resource = new Resource(_path, symbol, parent is null ? type[0] : $"{parent.Type}/{type[0]}", type.ElementAtOrDefault(1) ?? parent!.Version, declaration.GetProperty("existing").GetBoolean())
        {
            Body = (IReadOnlyDictionary<string, object?>)evaluator.Evaluate(body)!,
        };
        _values[symbol] = resource;
        _resources.Add(resource);
        evaluator.Nested(body, resource);
        return resource;
    }

    private Module CreateModule(JsonElement declaration, JsonElement body, Evaluator evaluator)
    {
        var values = (IReadOnlyDictionary<string, object?>)evaluator.Evaluate(body)!;
        var parameters = values.GetValueOrDefault("params") as IReadOnlyDictionary<string, object?> ?? new Dictionary<string, object?>(StringComparer.Ordinal);
        var template = new Template(_files, Resolve(declaration.GetProperty("t").GetString()!), parameters, _environment);
        _resources.AddRange(template.Resources);
        return new Module(template);
    }
}
