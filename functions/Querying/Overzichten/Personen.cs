namespace Kamervragen.Querying.Overzichten;

/// <summary>Takes the column of those who asked apart: <c>Chakor (GroenLinks-PvdA), De Jong (D66)</c>.</summary>
internal static class Personen
{
    /// <summary>The names, without the party in brackets behind them.</summary>
    public static IEnumerable<string> In(string? column)
    {
        var (start, depth) = (0, 0);
        for (var index = 0; index < column?.Length; index++)
        {
            depth = column[index] switch
            {
                '(' => depth + 1,
                ')' => Math.Max(0, depth - 1),
                _ => depth,
            };
            if (depth == 0 && column[index] == ',')
            {
                yield return WithoutParty(column[start..index]);
                start = index + 1;
            }
        }

        if (start < column?.Length)
        {
            yield return WithoutParty(column[start..]);
        }
    }

    private static string WithoutParty(string person)
    {
        var text = person.AsSpan().TrimEnd();
        var depth = 0;
        for (var index = text.Length - 1; index >= 0 && text[^1] == ')'; index--)
        {
            depth += text[index] switch
            {
                ')' => 1,
                '(' => -1,
                _ => 0,
            };
            if (depth == 0)
            {
                return text[..index].ToString();
            }
        }

        return text.ToString();
    }
}
