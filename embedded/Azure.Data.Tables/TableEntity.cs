using System.Globalization;
using Azure.Data.Tables.Internal;

namespace Azure.Data.Tables;

/// <summary>A row whose columns are the keys of a dictionary.</summary>
/// <remarks>
/// Values are <see cref="string"/>, <see cref="bool"/>, <see cref="int"/>, <see cref="long"/>, <see cref="double"/>,
/// <see cref="Guid"/>, <see cref="DateTimeOffset"/>, <see cref="DateTime"/> (UTC), <see cref="byte"/>[] or
/// <see cref="BinaryData"/>. A row that was read has <see cref="DateTimeOffset"/> for points in time and <see cref="byte"/>[] for
/// bytes.
/// </remarks>
public sealed partial class TableEntity : ITableEntity
{
    /// <summary>A row without columns.</summary>
    public TableEntity()
        : this(null)
    {
    }

    /// <summary>A row with its keys.</summary>
    /// <param name="partitionKey">The partition.</param>
    /// <param name="rowKey">The key within the partition.</param>
    public TableEntity(string partitionKey, string rowKey)
        : this(null)
    {
        PartitionKey = partitionKey;
        RowKey = rowKey;
    }

    /// <inheritdoc/>
    public string PartitionKey
    {
        get => GetString(Wire.PartitionKey)!;
        set => _columns[Wire.PartitionKey] = value;
    }

    /// <inheritdoc/>
    public string RowKey
    {
        get => GetString(Wire.RowKey)!;
        set => _columns[Wire.RowKey] = value;
    }

    /// <inheritdoc/>
    public DateTimeOffset? Timestamp
    {
        get => GetDateTimeOffset(Wire.Timestamp);
        set => _columns[Wire.Timestamp] = value!;
    }

    /// <inheritdoc/>
    public ETag ETag
    {
        get => GetString(Wire.ODataEtag) is { } etag ? new ETag(etag) : default;
        set => _columns[Wire.ODataEtag] = value.ToString();
    }

    /// <summary>The text of a column; <c>null</c> where the row lacks it.</summary>
    /// <exception cref="InvalidOperationException">The column holds another type.</exception>
    public string? GetString(string key) => Reference<string>(key);

    /// <summary>The bytes of a column; <c>null</c> where the row lacks it.</summary>
    /// <exception cref="InvalidOperationException">The column holds another type.</exception>
    public byte[]? GetBinary(string key) => Reference<byte[]>(key);

    /// <summary>The bytes of a column; <c>null</c> where the row lacks it.</summary>
    /// <exception cref="InvalidOperationException">The column holds another type.</exception>
    public BinaryData? GetBinaryData(string key) =>
        Find(key) is byte[] bytes ? new BinaryData(bytes) : Reference<BinaryData>(key);

    /// <summary>The truth value of a column; <c>null</c> where the row lacks it.</summary>
    /// <exception cref="InvalidOperationException">The column holds another type.</exception>
    public bool? GetBoolean(string key) => Value<bool>(key);

    /// <summary>The point in time of a column, in UTC; <c>null</c> where the row lacks it.</summary>
    /// <exception cref="InvalidOperationException">The column holds another type.</exception>
    public DateTime? GetDateTime(string key) =>
        Find(key) is DateTimeOffset moment ? moment.UtcDateTime : Value<DateTime>(key);

    /// <summary>The point in time of a column; <c>null</c> where the row lacks it.</summary>
    /// <exception cref="InvalidOperationException">The column holds another type.</exception>
    public DateTimeOffset? GetDateTimeOffset(string key) =>
        Find(key) is DateTime moment ? new DateTimeOffset(moment) : Value<DateTimeOffset>(key);

    /// <summary>The double of a column; <c>null</c> where the row lacks it.</summary>
    /// <exception cref="InvalidOperationException">The column holds another type.</exception>
    public double? GetDouble(string key) => Value<double>(key);

    /// <summary>The GUID of a column; <c>null</c> where the row lacks it.</summary>
    /// <exception cref="InvalidOperationException">The column holds another type.</exception>
    public Guid? GetGuid(string key) => Value<Guid>(key);

    /// <summary>The 32-bit integer of a column; <c>null</c> where the row lacks it.</summary>
    /// <exception cref="InvalidOperationException">The column holds another type.</exception>
    public int? GetInt32(string key) => Value<int>(key);

    /// <summary>The 64-bit integer of a column; <c>null</c> where the row lacks it.</summary>
    /// <exception cref="InvalidOperationException">The column holds another type, a 32-bit integer included.</exception>
    public long? GetInt64(string key) => Value<long>(key);

    private object? Find(string key)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        return _columns.GetValueOrDefault(key);
    }

    private T? Reference<T>(string key)
        where T : class => Find(key) switch
        {
            null => null,
            T value => value,
            var other => throw OtherType(key, typeof(T), other),
        };

    private T? Value<T>(string key)
        where T : struct => Find(key) switch
        {
            null => null,
            T value => value,
            var other => throw OtherType(key, typeof(T), other),
        };

    private static InvalidOperationException OtherType(string key, Type asked, object found) => new(string.Create(
        CultureInfo.InvariantCulture, $"Column '{key}' holds a {found.GetType().Name}; it cannot be read as {asked.Name}."));
}
