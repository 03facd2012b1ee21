using System.Buffers;
using System.Text.Json;
using Azure.Core;

namespace Azure.Data.Tables.Internal;

/// <summary>One write of one row, sent alone or as a step of a transaction.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Address">The address, encoded.</param>
/// <param name="IfMatch">The version the row must have; <c>*</c> for any; <c>null</c> for an upsert or an insert.</param>
/// <param name="Body">The row in JSON; empty for a deletion.</param>
internal readonly record struct EntityOperation(RequestMethod Method, string Address, string? IfMatch, ReadOnlyMemory<byte> Body)
{
    private const string Format = "$format=application%2Fjson%3Bodata%3Dminimalmetadata";

    public static EntityOperation Insert(TableAccount account, string table, ITableEntity entity) =>
        new(RequestMethod.Post, account.Address(table, Format), null, Serialize(entity));

    public static EntityOperation Write(
        TableAccount account, string table, ITableEntity entity, TableUpdateMode mode, string? ifMatch)
    {
        var method = mode switch
        {
            TableUpdateMode.Merge => RequestMethod.Patch,
            TableUpdateMode.Replace => RequestMethod.Put,
            _ => throw new ArgumentException($"Unexpected value for mode: {mode}.", nameof(mode)),
        };
        return new EntityOperation(method, Row(account, table, entity.PartitionKey, entity.RowKey), ifMatch, Serialize(entity));
    }

    public static EntityOperation Delete(TableAccount account, string table, string partitionKey, string rowKey, ETag ifMatch)
    {
        var version = ifMatch == default ? ETag.All : ifMatch;
        return new EntityOperation(RequestMethod.Delete, Row(account, table, partitionKey, rowKey), version.ToString(), default);
    }

    public static EntityOperation Step(TableAccount account, string table, TableTransactionAction action)
    {
        var entity = action.Entity;
        var ifMatch = action.ETag == default ? null : action.ETag.ToString();
        return action.ActionType switch
        {
            TableTransactionActionType.Add => Insert(account, table, entity),
            TableTransactionActionType.UpdateMerge => Write(account, table, entity, TableUpdateMode.Merge, ifMatch),
            TableTransactionActionType.UpdateReplace => Write(account, table, entity, TableUpdateMode.Replace, ifMatch),
            TableTransactionActionType.UpsertMerge => Write(account, table, entity, TableUpdateMode.Merge, null),
            TableTransactionActionType.UpsertReplace => Write(account, table, entity, TableUpdateMode.Replace, null),
            TableTransactionActionType.Delete => Delete(account, table, entity.PartitionKey, entity.RowKey, action.ETag),
            _ => throw new InvalidOperationException($"Unknown action of a transaction: {action.ActionType}."),
        };
    }

    public HttpMessage ToMessage(TableAccount account, ResponseClassifier accepted)
    {
        var message = account.CreateMessage(Method, Address, accepted);
        if (IfMatch is not null)
        {
            message.Request.Headers.Add("If-Match", IfMatch);
        }

        if (Method == RequestMethod.Post)
        {
            message.Request.Headers.Add("Prefer", "return-no-content");
        }

        if (!Body.IsEmpty)
        {
            message.Request.Headers.Add("Content-Type", Wire.JsonBody);
            message.Request.Content = RequestContent.Create(Body);
        }

        return message;
    }

    /// <summary>The address of a row; <paramref name="query"/> holds more parameters, encoded.</summary>
    public static string Row(TableAccount account, string table, string partitionKey, string rowKey, string query = "") =>
        account.Address(
            $"{table}(PartitionKey='{Key(partitionKey)}',RowKey='{Key(rowKey)}')",
            query.Length == 0 ? Format : $"{Format}&{query}");

    private static string Key(string key) => Uri.EscapeDataString(key.Replace("'", "''", StringComparison.Ordinal));

    private static ReadOnlyMemory<byte> Serialize(ITableEntity entity)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using var writer = new Utf8JsonWriter(buffer);
        EntityFormat.For(entity.GetType()).Write(writer, entity);
        writer.Flush();
        return buffer.WrittenMemory;
    }
}
