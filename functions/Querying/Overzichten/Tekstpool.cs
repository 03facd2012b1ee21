using System.Collections.Concurrent;
using Kamervragen.Storage;

namespace Kamervragen.Querying.Overzichten;

/// <summary>Keeps one of each text that many question sets have in common; of fifty thousand rows that is more than half of the memory.</summary>
internal static class Tekstpool
{
    private const int MaxLength = 200;

    private static readonly ConcurrentDictionary<string, string> Texts = new(StringComparer.Ordinal);

    /// <summary>The row with shared texts in the place of its own, except those that no other set is likely to have.</summary>
    public static KamervraagRow Share(KamervraagRow row) => row with
    {
        Vergaderjaar = Share(row.Vergaderjaar),
        Status = Share(row.Status),
        Ingediend = Share(row.Ingediend),
        Beantwoord = Share(row.Beantwoord),
        Termijn = Share(row.Termijn),
        UitgesteldOp = Share(row.UitgesteldOp),
        Indieners = Share(row.Indieners),
        Partijen = Share(row.Partijen),
        GerichtAan = Share(row.GerichtAan),
        BeantwoordDoor = Share(row.BeantwoordDoor),
        Ministeries = Share(row.Ministeries),
        Rubrieken = Share(row.Rubrieken),
        Gebreken = Share(row.Gebreken),
        Vraagnummer = row.Vraagnummer == row.Sleutel ? row.Sleutel : row.Vraagnummer,
    };

    [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(text))]
    private static string? Share(string? text) => text is { Length: <= MaxLength } ? Texts.GetOrAdd(text, text) : text;
}
