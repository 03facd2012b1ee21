using System.Globalization;
using Azure.Data.Tables;

namespace Kamervragen.Storage;

/// <summary>Between changes and the rows of table <c>Wijzigingen</c>.</summary>
internal static class WijzigingRows
{
    public const string PartitionKey = "kamervragen";

    /// <summary>The row that counts: the number and moment of the last change.</summary>
    public const string CounterKey = "stand";

    private const string ChangePrefix = "w|";
    private const string LatestPrefix = "s|";

    public static string ChangeKey(long number) => ChangePrefix + number.ToString("D12", CultureInfo.InvariantCulture);

    /// <summary>The key of the last possible change.</summary>
    public static string LastChangeKey => ChangePrefix + "~";

    public static string LatestKey(string sleutel) => LatestPrefix + StorageKey.Encode(sleutel);

    /// <summary>The row of a change, or the row of the latest change of a set: they say the same.</summary>
    public static TableEntity ToEntity(string rowKey, Wijziging change, DossierSlot committed)
    {
        var entity = new TableEntity(PartitionKey, rowKey)
        {
            ["Nummer"] = change.Nummer,
            ["Soorten"] = string.Join(' ', change.Soorten),
            ["Generatie"] = committed.Generatie,
            ["Volgorde"] = committed.Volgorde,
        };
        KamervraagRowMapper.WriteColumns(entity, change.Kamervraag);
        return entity;
    }

    public static Wijziging FromEntity(TableEntity entity)
    {
        var row = KamervraagRowMapper.FromEntity(entity);
        return new Wijziging
        {
            Nummer = entity.GetInt64("Nummer") ?? 0,
            Moment = row.GewijzigdOp ?? DateTimeOffset.UnixEpoch,
            Soorten = (entity.GetString("Soorten") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries),
            Kamervraag = row,
        };
    }

    public static TableEntity Counter(Wijziging last) => new(PartitionKey, CounterKey)
    {
        ["Nummer"] = last.Nummer,
        ["GewijzigdOp"] = TableMoment.Of(last.Moment),
    };
}
