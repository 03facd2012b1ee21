using Azure.Data.Tables;

namespace Kamervragen.Storage;

/// <summary>
/// Texts in table columns. A string property holds at most 32,768 UTF-16 units (Table service data model), so a longer
/// text goes on in <c>Naam_2</c>, <c>Naam_3</c>, … and is joined again on reading; nothing is cut off.
/// </summary>
public static class TextColumns
{
    /// <summary>The units per column; below the limit, as the service counts bytes.</summary>
    public const int MaxUnits = 32_000;

    /// <summary>Sets a text; null sets nothing, as the service stores no nulls.</summary>
    public static void Write(TableEntity entity, string name, string? text)
    {
        ArgumentNullException.ThrowIfNull(entity);
        if (text is null)
        {
            return;
        }

        var part = 1;
        foreach (var piece in Split(text))
        {
            entity[ColumnName(name, part++)] = piece;
        }
    }

    /// <summary>The longest text of a summary, in UTF-16 units; real ones have some hundreds.</summary>
    public const int MaxSummaryUnits = 10_000;

    /// <summary>
    /// Sets a text of a row that only sums up what is kept whole elsewhere: beyond <see cref="MaxSummaryUnits"/> it is cut, and
    /// ends with <c>…</c> to say so.
    /// </summary>
    public static void WriteSummary(TableEntity entity, string name, string? text)
    {
        if (text is { Length: > MaxSummaryUnits })
        {
            var length = MaxSummaryUnits - (char.IsHighSurrogate(text[MaxSummaryUnits - 1]) ? 1 : 0);
            text = string.Concat(text.AsSpan(0, length), "…");
        }

        Write(entity, name, text);
    }

    /// <summary>Reads a text back; null where the first column is absent.</summary>
    public static string? Read(TableEntity entity, string name)
    {
        ArgumentNullException.ThrowIfNull(entity);
        if (entity.GetString(name) is not { } text)
        {
            return null;
        }

        for (var part = 2; entity.GetString(ColumnName(name, part)) is { } piece; part++)
        {
            text += piece;
        }

        return text;
    }

    /// <summary>Whether what a first column holds may go on in a second: a piece falls at most one unit short of <see cref="MaxUnits"/>.</summary>
    internal static bool MayGoOn(string piece) => piece.Length >= MaxUnits - 1;

    /// <summary>Splits a text into pieces of at most <see cref="MaxUnits"/>, never between the halves of a surrogate pair.</summary>
    internal static IEnumerable<string> Split(string text)
    {
        if (text.Length == 0)
        {
            yield return text;
        }

        for (var start = 0; start < text.Length;)
        {
            var length = Math.Min(MaxUnits, text.Length - start);
            if (start + length < text.Length && char.IsHighSurrogate(text[start + length - 1]))
            {
                length--;
            }

            yield return text.Substring(start, length);
            start += length;
        }
    }

    private static string ColumnName(string name, int part) => part == 1 ? name : $"{name}_{part}";
}
