using System.Text.Json;

namespace Kamervragen.Querying.Exports;

/// <summary>A column of a file.</summary>
/// <typeparam name="T">What a line is about.</typeparam>
/// <param name="Name">The name, as in <c>docs/export.md</c>; in JSON in camelCase.</param>
/// <param name="Type">What its values are.</param>
/// <param name="Value">The value, written as its type is; null where there is none.</param>
public sealed record ExportColumn<T>(string Name, ExportType Type, Func<T, string?> Value)
{
    /// <summary>The name in JSON.</summary>
    internal JsonEncodedText JsonName { get; } = JsonEncodedText.Encode(JsonNamingPolicy.CamelCase.ConvertName(Name));
}
