using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Kamervragen.Querying.Overzichten;
using Kamervragen.Storage;

namespace Kamervragen.Querying.Lijsten;

/// <summary>A question set in a list: its row, and of one that waits for an answer how long it does today.</summary>
public sealed record KamervraagInLijst : KamervraagRow
{
    /// <summary>Makes the item.</summary>
    /// <param name="set">The set.</param>
    /// <param name="today">The day in the Netherlands.</param>
    [SetsRequiredMembers]
    public KamervraagInLijst(Kop set, DateOnly today)
        : base((set ?? throw new ArgumentNullException(nameof(set))).Row)
    {
        DagenOpen = set.Looptijd.DagenOpen(today);
        DagenTeLaat = set.Looptijd.IsOpen ? set.Looptijd.DagenTeLaat(today) : null;
    }

    /// <summary>Whole days that the set has been waiting; null where it waits no longer.</summary>
    [JsonPropertyOrder(1)]
    public int? DagenOpen { get; }

    /// <summary>Whole days over the term, 0 while it has not passed; null where the set waits no longer.</summary>
    [JsonPropertyOrder(1)]
    public int? DagenTeLaat { get; }
}
