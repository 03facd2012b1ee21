namespace Kamervragen.Storage;

/// <summary>A question set became different. Changes are numbered without gaps in the order in which they were announced.</summary>
public sealed record Wijziging
{
    /// <summary>The number of the change, from 1.</summary>
    public required long Nummer { get; init; }

    /// <summary>When it was announced, UTC; never before the change that precedes it.</summary>
    public required DateTimeOffset Moment { get; init; }

    /// <summary>What changed; see <see cref="Wijzigingsoort"/>.</summary>
    public required IReadOnlyList<string> Soorten { get; init; }

    /// <summary>The set as the change left it; of one that has gone only its key and the status <c>vervallen</c>.</summary>
    public required KamervraagRow Kamervraag { get; init; }

    /// <summary>Whether the set has gone: its documents belong to other sets now.</summary>
    public bool Vervallen => Kamervraag.Status == KamervraagRowMapper.RemovedStatus;
}
