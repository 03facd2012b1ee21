using System.Text.Json;
using System.Text.Json.Serialization;

namespace Kamervragen.Cli.Scoring;

/// <summary>What a careful reader found in a document. Null header fields were not labelled.</summary>
internal sealed record GoldLabel
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    /// <summary>The id.</summary>
    public required string Id { get; init; }

    /// <summary>The kind.</summary>
    public string? Soort { get; init; }

    /// <summary>The set's own number, where printed.</summary>
    public string[]? Vraagnummers { get; init; }

    /// <summary>The parliamentary year.</summary>
    public string? Vergaderjaar { get; init; }

    /// <summary>The number in the Aanhangsel.</summary>
    public string? Aanhangselnummer { get; init; }

    /// <summary>The subject.</summary>
    public string? Onderwerp { get; init; }

    /// <summary>ISO date.</summary>
    public string? Ingezonden { get; init; }

    /// <summary>ISO date.</summary>
    public string? Ontvangen { get; init; }

    /// <summary>Members; null where the header was not labelled.</summary>
    public GoldPerson[]? Leden { get; init; }

    /// <summary>Addressees.</summary>
    public string[]? GerichtAan { get; init; }

    /// <summary>Answering ministers.</summary>
    public GoldPerson[]? BeantwoordDoor { get; init; }

    /// <summary>On whose behalf as well.</summary>
    public string[]? MedeNamens { get; init; }

    /// <summary>References.</summary>
    public GoldReference[]? ZieOok { get; init; }

    /// <summary>Numbers above each question.</summary>
    public string[][] Vragen { get; init; } = [];

    /// <summary>Numbers above each answer.</summary>
    public string[][] Antwoorden { get; init; } = [];

    /// <summary>First words by part: <c>v 1</c>, <c>a 2,3</c>.</summary>
    public Dictionary<string, string> Begin { get; init; } = [];

    /// <summary>Last words by part.</summary>
    public Dictionary<string, string> Eind { get; init; } = [];

    /// <summary>How many notes.</summary>
    public int? Noten { get; init; }

    /// <summary>Whether an explanation stands at the end.</summary>
    public bool? Toelichting { get; init; }

    /// <summary>First words of the notice.</summary>
    public string? Mededeling { get; init; }

    /// <summary>Whether the notice is a deferral.</summary>
    public bool? Uitstel { get; init; }

    /// <summary>Reads every label in a folder, by id.</summary>
    /// <exception cref="JsonException">A file is no label; the message names it.</exception>
    public static IReadOnlyDictionary<string, GoldLabel> ReadFolder(string folder)
    {
        var labels = new Dictionary<string, GoldLabel>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal))
        {
            try
            {
                var label = JsonSerializer.Deserialize<GoldLabel>(File.ReadAllBytes(file), Options);
                labels[label?.Id ?? throw new JsonException("the file is empty")] = label;
            }
            catch (JsonException exception)
            {
                throw new JsonException($"'{file}' is not a gold label: {exception.Message}", exception);
            }
        }

        return labels;
    }

    /// <summary>A person in a label.</summary>
    internal sealed record GoldPerson(string? Naam, string? Partij, string? Functie, string? Ministerie);

    /// <summary>A reference in a label.</summary>
    internal sealed record GoldReference([property: JsonPropertyName("vergaderjaar")] string Vergaderjaar, string Nr);
}
