using System.Globalization;
using System.IO.Compression;
using System.Text.Json;

namespace Kamervragen.Benchmarks.Growth;

/// <summary>
/// Subjects, days and members for as many question sets as are wanted: those of the real list where it is present, again and
/// again until there are enough; else made up.
/// </summary>
internal static class Zaken
{
    private static readonly DateOnly First = new(2008, 1, 7);

    /// <summary>Where the subjects come from, for the head of the output.</summary>
    public static string Source(string list) => File.Exists(list) ? "subjects, days and members of real question sets" : "made-up subjects, days and members";

    /// <summary>Reads or makes them.</summary>
    /// <param name="list">The real list, <c>zaken.ndjson.gz</c>; may be absent.</param>
    /// <param name="count">How many.</param>
    /// <param name="random">For those that are made up.</param>
    public static IEnumerable<Zaak> Take(string list, int count, Random random)
    {
        List<Zaak> some = File.Exists(list) ? [.. Read(list)] : [.. Enumerable.Range(0, 5_000).Select(_ => MakeUp(random))];
        for (var index = 0; index < count; index++)
        {
            yield return some[index % some.Count];
        }
    }

    private static IEnumerable<Zaak> Read(string list)
    {
        using var file = File.OpenRead(list);
        using var unpacked = new GZipStream(file, CompressionMode.Decompress);
        using var reader = new StreamReader(unpacked);
        while (reader.ReadLine() is { } line)
        {
            using var zaak = JsonDocument.Parse(line);
            var root = zaak.RootElement;
            var actors = root.GetProperty("_actors");
            if (root.GetProperty("Onderwerp").GetString() is { Length: > 0 } subject && root.GetProperty("GestartOp").GetString() is { Length: >= 10 } started)
            {
                string[] members = [.. Names(actors, "Indiener"), .. Names(actors, "Medeindiener")];
                yield return new Zaak(subject, DateOnly.ParseExact(started[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture), members);
            }
        }
    }

    private static string[] Names(JsonElement actors, string role) =>
        actors.TryGetProperty(role, out var names) ? (names.GetString() ?? "").Split(", ", StringSplitOptions.RemoveEmptyEntries) : [];

    private static Zaak MakeUp(Random random) => new(
        $"Het bericht dat dijk {random.Next(1, 4_000)} bij Waterwijk wordt {(random.Next(2) == 0 ? "verhoogd" : "verlegd")}",
        First.AddDays(random.Next(6_500)),
        [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => $"Lid-{random.Next(1, 400)} van Waterwijk")]);
}
