using System.Text.Json;
using Azure.Data.Tables.Models;

namespace Azure.Data.Tables.Internal;

/// <summary>Reads the rows of an answer without building a document of it.</summary>
internal static class PageReader
{
    /// <summary>The single row of an answer.</summary>
    public static T ReadEntity<T>(Response response)
        where T : class
    {
        var reader = Start(response);
        return (T)EntityFormat.For(typeof(T)).Read(ref reader, new NameCache());
    }

    /// <summary>The rows of a page.</summary>
    public static List<T> ReadEntities<T>(Response response)
        where T : class
    {
        var format = EntityFormat.For(typeof(T));
        var names = new NameCache();
        var rows = new List<T>();
        var reader = Start(response);
        MoveToValues(ref reader);
        while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
        {
            rows.Add((T)format.Read(ref reader, names));
        }

        return rows;
    }

    /// <summary>The tables of a page.</summary>
    public static List<TableItem> ReadTables(Response response)
    {
        var tables = new List<TableItem>();
        var reader = Start(response);
        MoveToValues(ref reader);
        while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
        {
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var isName = reader.ValueTextEquals("TableName"u8);
                reader.Read();
                if (isName)
                {
                    tables.Add(new TableItem(reader.GetString()!));
                }
            }
        }

        return tables;
    }

    private static Utf8JsonReader Start(Response response)
    {
        var reader = new Utf8JsonReader(response.Content.ToMemory().Span);
        reader.Read();
        return reader.TokenType == JsonTokenType.StartObject
            ? reader
            : throw new JsonException("The Table service answered with something else than a JSON object.");
    }

    private static void MoveToValues(ref Utf8JsonReader reader)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isValues = reader.ValueTextEquals("value"u8);
            reader.Read();
            if (isValues && reader.TokenType == JsonTokenType.StartArray)
            {
                return;
            }

            reader.Skip();
        }

        throw new JsonException("The Table service answered with an object that has no array \"value\".");
    }
}
