using Azure.Data.Tables;

namespace Kamervragen.Storage;

/// <summary>
/// Columns that stand for one name each: <c>Ministerie_VWS</c> is true in the rows of every set that concerns VWS. A filter of
/// Table storage cannot look inside a text such as <c>FIN; VWS</c>, but it can ask for a column.
/// </summary>
internal static class NameColumns
{
    public const string Ministerie = "Ministerie_";
    public const string Partij = "Partij_";

    // A property name holds 255 characters, and a row 252 properties; real sets name a handful.
    private const int MaxLength = 200;
    private const int MaxNames = 40;

    /// <summary>Sets a column for each name.</summary>
    public static void Write(TableEntity entity, string kind, IEnumerable<string> names)
    {
        foreach (var name in names.Take(MaxNames))
        {
            entity[Of(kind, name)] = true;
        }
    }

    /// <summary>The column of a name: letters and digits stay, everything else becomes an underscore.</summary>
    public static string Of(string kind, string name) =>
        kind + string.Concat(name.Take(MaxLength).Select(sign => char.IsAsciiLetterOrDigit(sign) ? sign : '_'));
}
