using Azure.Data.Tables;

namespace Kamervragen.Storage;

/// <summary>
/// The size of an entity as the Table service counts it, computed before writing because an emulator does not enforce the
/// limits: 4 bytes and the keys, per property 8 bytes, twice its name and its value (Table service data model; 1 MiB an
/// entity, 252 properties of one's own).
/// </summary>
public static class EntitySize
{
    /// <summary>The most that is written in one row; larger texts move to a blob. Below 1 MiB, as a margin for the count.</summary>
    public const int MaxBytes = 900_000;

    private const int MaxProperties = 252;

    /// <summary>Computes the size in bytes.</summary>
    public static int Of(TableEntity entity)
    {
        ArgumentNullException.ThrowIfNull(entity);
        var size = 4 + (2 * (entity.PartitionKey.Length + entity.RowKey.Length));
        foreach (var (name, value) in Own(entity))
        {
            size += 8 + (2 * name.Length) + Of(value);
        }

        return size;
    }

    /// <summary>Refuses an entity that the service would refuse.</summary>
    /// <exception cref="InvalidOperationException">It has too many or too large properties, or is too large as a whole.</exception>
    public static void Require(TableEntity entity)
    {
        ArgumentNullException.ThrowIfNull(entity);
        var row = $"Row '{entity.PartitionKey}', '{entity.RowKey}'";
        var properties = Own(entity).ToList();
        if (properties.Count > MaxProperties)
        {
            throw new InvalidOperationException($"{row} has {properties.Count} columns; the Table service takes {MaxProperties}.");
        }

        if (properties.Find(property => property.Value is string { Length: > 32_768 }) is { Key: not null } tooLong)
        {
            throw new InvalidOperationException($"{row} has a text of {((string)tooLong.Value).Length} units in {tooLong.Key}; the Table service takes 32768.");
        }

        if (properties.Find(property => property.Value is DateTimeOffset moment && moment < TableMoment.First) is { Key: not null } tooEarly)
        {
            throw new InvalidOperationException($"{row} has the moment {tooEarly.Value:O} in {tooEarly.Key}; the Table service takes none before 1601.");
        }

        if (Of(entity) is > MaxBytes and var size)
        {
            throw new InvalidOperationException($"{row} would take {size} bytes; at most {MaxBytes} are written.");
        }
    }

    private static IEnumerable<KeyValuePair<string, object>> Own(TableEntity entity) =>
        entity.Where(property => property.Value is not null
            && property.Key is not ("PartitionKey" or "RowKey" or "Timestamp" or "odata.etag"));

    private static int Of(object value) => value switch
    {
        string text => 4 + (2 * text.Length),
        byte[] bytes => 4 + bytes.Length,
        BinaryData data => 4 + data.ToMemory().Length,
        bool => 1,
        int => 4,
        Guid => 16,
        _ => 8,
    };
}
