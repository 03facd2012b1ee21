using System.Globalization;
using Kamervragen.Parsing;

namespace Kamervragen.Dossiers;

/// <summary>Printed numbers of questions and answers: when two are the same, and which comes first.</summary>
public static class Nummering
{
    /// <summary>The numbers of a heading, each once; none where the heading has none.</summary>
    public static IReadOnlyList<string> Of(Tekstdeel deel) =>
        [.. deel.Nummers.Select(nummer => nummer.Trim()).Where(nummer => nummer.Length > 0).DistinctBy(Key, StringComparer.Ordinal)];

    /// <summary>Whether two printed numbers mean the same question; an empty one means none.</summary>
    public static bool Same(string first, string second) =>
        Key(first) is { Length: > 0 } key && string.Equals(key, Key(second), StringComparison.Ordinal);

    /// <summary>A printed number without blanks, leading zeros and case.</summary>
    public static string Key(string nummer)
    {
        var trimmed = nummer.Trim();
        var key = trimmed.TrimStart('0').ToLowerInvariant();
        return key.Length == 0 && trimmed.Length > 0 ? "0" : key;
    }

    /// <summary>Orders <c>2</c> before <c>2m</c> before <c>3</c> before <c>10</c>; what does not begin with digits comes last.</summary>
    public static int Compare((int Number, string Letters) first, (int Number, string Letters) second) =>
        first.Number != second.Number ? first.Number.CompareTo(second.Number) : string.CompareOrdinal(first.Letters, second.Letters);

    /// <summary>What <see cref="Compare"/> compares.</summary>
    public static (int Number, string Letters) Rank(string nummer)
    {
        var key = Key(nummer);
        var digits = key.TakeWhile(char.IsAsciiDigit).Count();
        return digits > 0 && int.TryParse(key.AsSpan(0, digits), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? (number, key[digits..])
            : (int.MaxValue, key);
    }
}
