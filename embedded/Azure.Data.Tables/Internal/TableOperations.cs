using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Azure.Core;
using Azure.Data.Tables.Models;

namespace Azure.Data.Tables.Internal;

/// <summary>The requests that more than one client makes.</summary>
internal static class TableOperations
{
    /// <summary>Creates a table; <paramref name="accepted"/> decides whether one that exists (409) is a failure.</summary>
    public static async Task<Response<TableItem>> CreateAsync(
        TableAccount account, string table, ResponseClassifier accepted, bool async, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(table);
        var message = account.CreateMessage(RequestMethod.Post, account.Address("Tables", Query(null, null, null)), accepted);
        message.Request.Headers.Add("Prefer", "return-no-content");
        message.Request.Headers.Add("Content-Type", Wire.JsonBody);
        message.Request.Content = RequestContent.Create(TableBody(table));
        var response = await account.SendAsync(message, async, cancellationToken);
        if (response.Status == 409)
        {
            // A table that is going away is not there: to go on would fail later, and less clearly.
            var conflict = new RequestFailedException(response);
            if (conflict.ErrorCode == TableErrorCode.TableBeingDeleted)
            {
                throw conflict;
            }
        }

        return Response.FromValue(new TableItem(table), response);
    }

    /// <summary>Deletes a table; one that does not exist is no failure.</summary>
    public static Task<Response> DeleteAsync(TableAccount account, string table, bool async, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(table);
        var address = account.Address($"Tables('{Uri.EscapeDataString(table)}')");
        return account.SendAsync(
            account.CreateMessage(RequestMethod.Delete, address, Accepted.DeletedOrAbsent), async, cancellationToken);
    }

    /// <summary>Reads a resource.</summary>
    public static Task<Response> ReadAsync(
        TableAccount account, string path, string query, ResponseClassifier accepted, bool async, CancellationToken cancellationToken) =>
        account.SendAsync(
            account.CreateMessage(RequestMethod.Get, account.Address(path, query), accepted), async, cancellationToken);

    /// <summary>The parameters of a query, encoded.</summary>
    public static string Query(string? filter, int? size, IEnumerable<string>? select)
    {
        var query = "$format=application%2Fjson%3Bodata%3Dminimalmetadata";
        if (size is not null)
        {
            query += "&$top=" + size.Value.ToString(CultureInfo.InvariantCulture);
        }

        return query + Select(select) + (filter is null ? "" : "&$filter=" + Uri.EscapeDataString(filter));
    }

    /// <summary>The parameter that asks for some columns only, encoded; empty for all.</summary>
    public static string Select(IEnumerable<string>? columns) =>
        columns is null ? "" : "&$select=" + Uri.EscapeDataString(string.Join(',', columns));

    private static ReadOnlyMemory<byte> TableBody(string table)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer);
        writer.WriteStartObject();
        writer.WriteString("TableName"u8, table);
        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenMemory;
    }
}
