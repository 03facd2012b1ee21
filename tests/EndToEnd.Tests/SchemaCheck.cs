using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Kamervragen.EndToEnd.Tests;

/// <summary>
/// Checks values against the part of JSON Schema that the description uses; a keyword it does not know is an error, so that
/// nothing is passed unseen.
/// </summary>
internal sealed class SchemaCheck(DescribedPipeline description)
{
    private static readonly HashSet<string> Known = new(
        ["type", "description", "properties", "required", "additionalProperties", "items", "maxItems", "enum", "format", "pattern", "minimum", "maximum", "minLength", "maxLength", "default"],
        StringComparer.Ordinal);

    /// <summary>What does not fit, with where it stands; empty where all does.</summary>
    public IReadOnlyList<string> Problems(JsonNode? value, JsonObject schema) => [.. Check(value, schema, "$")];

    private IEnumerable<string> Check(JsonNode? value, JsonObject reference, string place)
    {
        var schema = description.Resolve(reference);
        if (schema.Select(keyword => keyword.Key).FirstOrDefault(keyword => !Known.Contains(keyword)) is { } unknown)
        {
            return [$"{place}: the check does not know the keyword '{unknown}'."];
        }

        var type = schema["type"]?.GetValue<string>();
        return value switch
        {
            JsonObject map when type == "object" => CheckObject(map, schema, place),
            JsonArray list when type == "array" => list.SelectMany((item, index) => Check(item, schema["items"]!.AsObject(), $"{place}[{index}]")),
            JsonValue scalar => CheckScalar(scalar, schema, type, place),
            _ => [$"{place}: {value?.ToJsonString() ?? "null"} is no {type}."],
        };
    }

    private IEnumerable<string> CheckObject(JsonObject map, JsonObject schema, string place)
    {
        var properties = schema["properties"]?.AsObject() ?? [];
        foreach (var name in (schema["required"]?.AsArray() ?? []).Select(name => name!.GetValue<string>()).Where(name => !map.ContainsKey(name)))
        {
            yield return $"{place}: '{name}' is required and absent.";
        }

        foreach (var (name, value) in map)
        {
            var found = properties[name] ?? schema["additionalProperties"];
            var problems = found switch
            {
                JsonObject property => Check(value, property, $"{place}.{name}"),
                JsonValue allowed when !allowed.GetValue<bool>() => [$"{place}: '{name}' is not documented."],
                _ => [],
            };
            foreach (var problem in problems)
            {
                yield return problem;
            }
        }
    }

    private static IEnumerable<string> CheckScalar(JsonValue value, JsonObject schema, string? type, string place)
    {
        var kind = value.GetValueKind();
        var fits = type switch
        {
            "string" => kind == JsonValueKind.String && FitsText(value.GetValue<string>(), schema),
            "integer" => kind == JsonValueKind.Number && value.TryGetValue<long>(out var whole) && InRange(whole, schema),
            "number" => kind == JsonValueKind.Number && InRange(double.Parse(value.ToString(), CultureInfo.InvariantCulture), schema),
            "boolean" => kind is JsonValueKind.True or JsonValueKind.False,
            _ => false,
        };
        return fits ? [] : [$"{place}: {value.ToJsonString()} is no {schema.ToJsonString()}."];
    }

    private static bool FitsText(string text, JsonObject schema) =>
        (schema["enum"] is not JsonArray values || values.Any(value => value!.GetValue<string>() == text))
        && (schema["pattern"]?.GetValue<string>() is not { } pattern || Regex.IsMatch(text, pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)))
        && (schema["minLength"]?.GetValue<int>() ?? 0) <= text.Length
        && text.Length <= (schema["maxLength"]?.GetValue<int>() ?? int.MaxValue)
        && schema["format"]?.GetValue<string>() switch
        {
            "date" => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
            "date-time" => text.Contains('T', StringComparison.Ordinal) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
            _ => true,
        };

    private static bool InRange(double number, JsonObject schema) =>
        number >= (schema["minimum"]?.GetValue<double>() ?? double.MinValue) && number <= (schema["maximum"]?.GetValue<double>() ?? double.MaxValue);
}
