using Kamervragen.Storage;

namespace Kamervragen.Querying.Storingen;

/// <summary>Lists what got stuck anywhere on the way from the source to the tables: three calls to storage.</summary>
public sealed class StoringenQuery(LedgerTable ledger, WerkTable work, VerdictTable verdicts)
{
    /// <summary>The most documents listed of each kind.</summary>
    public const int MaxListed = 500;

    /// <summary>Where fetching from the source failed.</summary>
    public const string Ophalen = "ophalen";

    /// <summary>Where taking into the tables failed.</summary>
    public const string Verwerken = "verwerken";

    /// <summary>Where the document is no publication.</summary>
    public const string Onleesbaar = "onleesbaar";

    private const string FailureCode = "fout";

    /// <summary>Reads the list.</summary>
    public async Task<Storingenlijst> GetAsync(CancellationToken cancellationToken)
    {
        var parked = await ledger.ListParkedAsync(MaxListed, cancellationToken);
        var failed = await work.ListFailedAsync(MaxListed, cancellationToken);
        var unreadable = await verdicts.ListAsync(MaxListed, cancellationToken);
        Storing[] all =
        [
            .. parked.Select(one => new Storing(one.Id, Ophalen, one.Code, one.Uitleg, one.Pogingen, one.Sinds, one.VolgendePoging, Blob: null)),
            .. failed.Select(one => new Storing(one.Id, Verwerken, FailureCode, one.Uitleg ?? "", one.Pogingen, one.Sinds, one.VolgendePoging, one.BlobName)),
            .. unreadable.Select(one => new Storing(one.Id, Onleesbaar, Onleesbaar, one.Uitleg, Pogingen: 1, one.Moment, VolgendePoging: null, Blob: null)),
        ];
        var isCut = parked.Count == MaxListed || failed.Count == MaxListed || unreadable.Count == MaxListed;
        return new Storingenlijst([.. all.OrderBy(one => one.Sinds).ThenBy(one => one.Id, StringComparer.Ordinal)], isCut);
    }
}
