using System.Text.Json;

namespace Kamervragen.Cost;

/// <summary>The three files beside this one: what is counted, what is assumed, what it costs.</summary>
internal static class CostData
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
    };

    public static MeasuredCalls Calls { get; } = Read<MeasuredCalls>("calls.json");

    public static Assumptions Assumptions { get; } = Read<Assumptions>("assumptions.json");

    public static PriceList Prices { get; } = Read<PriceList>("prices.json");

    private static T Read<T>(string name)
    {
        using var stream = typeof(CostData).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not part of this program.");
        return JsonSerializer.Deserialize<T>(stream, Options) ?? throw new InvalidOperationException($"{name} is empty.");
    }
}
