namespace Kamervragen.Parsing.Grammar;

/// <summary>Names as metadata has them: <c>S.P.R.A. van Weyenberg</c>, <c>R.H. (Romke) de Jong</c>.</summary>
internal static class PersonName
{
    /// <summary>The surname with its prefix, as a header sentence prints it: <c>Van Weyenberg</c>.</summary>
    public static string Surname(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var first = 0;
        while (first < words.Length - 1 && (words[first].EndsWith('.') || words[first][0] == '(' || words[first].EndsWith(')')))
        {
            first++;
        }

        var surname = string.Join(' ', words[first..]);
        return surname.Length == 0 ? name : char.ToUpperInvariant(surname[0]) + surname[1..];
    }
}
