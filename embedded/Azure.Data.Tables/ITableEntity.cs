namespace Azure.Data.Tables;

/// <summary>
/// What every row of a table has. A class that implements it is a row type of its own: each public property is a column,
/// unless it carries <see cref="System.Runtime.Serialization.IgnoreDataMemberAttribute"/>, under its own name or the name of its
/// <see cref="System.Runtime.Serialization.DataMemberAttribute"/>.
/// </summary>
public interface ITableEntity
{
    /// <summary>The first half of the key; rows of one partition can be written in one transaction.</summary>
    string PartitionKey { get; set; }

    /// <summary>The second half of the key, unique within the partition.</summary>
    string RowKey { get; set; }

    /// <summary>When the service last wrote the row; never sent, only received.</summary>
    DateTimeOffset? Timestamp { get; set; }

    /// <summary>The version of the row that was read, to be compared on the next write.</summary>
    ETag ETag { get; set; }
}
