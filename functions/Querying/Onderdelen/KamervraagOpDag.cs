using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Kamervragen.Dossiers;

namespace Kamervragen.Querying.Onderdelen;

/// <summary>A dossier as the API shows it: with how long it has been waiting today, where it waits for an answer.</summary>
public sealed record KamervraagOpDag : Kamervraag
{
    /// <summary>Adds what depends on the day.</summary>
    /// <param name="dossier">The dossier.</param>
    /// <param name="today">The day in the Netherlands.</param>
    [SetsRequiredMembers]
    public KamervraagOpDag(Kamervraag dossier, DateOnly today)
        : base(dossier ?? throw new ArgumentNullException(nameof(dossier)))
    {
        DagenOpen = dossier.DagenOpen(today);
        DagenTeLaat = DagenOpen is null ? null : dossier.DagenTeLaat(today);
    }

    /// <summary>Whole days that the set has been waiting; null where it waits no longer, or where the day of asking is unknown.</summary>
    [JsonPropertyOrder(1)]
    public new int? DagenOpen { get; }

    /// <summary>Whole days over the term, 0 while it has not passed; null where the set waits no longer.</summary>
    [JsonPropertyOrder(1)]
    public new int? DagenTeLaat { get; }
}
