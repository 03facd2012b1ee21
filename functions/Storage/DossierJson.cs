using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Kamervragen.Dossiers;

namespace Kamervragen.Storage;

/// <summary>A dossier as JSON: camelCase, enums by their Dutch names, dates ISO, text as it is (only what JSON requires is escaped).</summary>
public static class DossierJson
{
    /// <summary>The options for reading and writing; the API uses the same.</summary>
    public static JsonSerializerOptions Options { get; } = MakeOptions();

    /// <summary>Writes a dossier.</summary>
    public static string Write(Kamervraag dossier) => JsonSerializer.Serialize(dossier, Options);

    /// <summary>Reads a dossier.</summary>
    /// <exception cref="JsonException">The text is not one.</exception>
    public static Kamervraag Read(string json) =>
        JsonSerializer.Deserialize<Kamervraag>(json, Options) ?? throw new JsonException("The text is the JSON value null, not a dossier.");

    private static JsonSerializerOptions MakeOptions()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
        };
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
