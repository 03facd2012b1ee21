using System.Text;

namespace KoopReplica;

/// <summary>Cuts a query into tokens.</summary>
internal static class CqlLexer
{
    private const int MaxLength = 8000;

    public static IReadOnlyList<CqlToken> Read(string query)
    {
        if (query.Length > MaxLength)
        {
            throw new CqlException(10, $"query longer than {MaxLength} characters");
        }

        var tokens = new List<CqlToken>();
        var at = 0;
        while (at < query.Length)
        {
            var start = at;
            switch (query[at])
            {
                case var blank when char.IsWhiteSpace(blank):
                    at++;
                    break;
                case '(':
                    tokens.Add(new CqlToken(CqlToken.Kinds.Open, "(", at++));
                    break;
                case ')':
                    tokens.Add(new CqlToken(CqlToken.Kinds.Close, ")", at++));
                    break;
                case '"':
                    tokens.Add(new CqlToken(CqlToken.Kinds.Quoted, ReadQuoted(query, ref at), start));
                    break;
                case '=' or '<' or '>':
                    at += at + 1 < query.Length && query[at..(at + 2)] is "==" or "<=" or ">=" or "<>" ? 2 : 1;
                    tokens.Add(new CqlToken(CqlToken.Kinds.Relation, query[start..at], start));
                    break;
                default:
                    while (at < query.Length && !char.IsWhiteSpace(query[at]) && !"()\"=<>".Contains(query[at], StringComparison.Ordinal))
                    {
                        at++;
                    }

                    tokens.Add(new CqlToken(CqlToken.Kinds.Word, query[start..at], start));
                    break;
            }
        }

        tokens.Add(new CqlToken(CqlToken.Kinds.End, "", query.Length));
        return tokens;
    }

    private static string ReadQuoted(string query, ref int at)
    {
        var start = at;
        var text = new StringBuilder();
        for (at++; at < query.Length; at++)
        {
            if (query[at] == '"')
            {
                at++;
                return text.ToString();
            }

            if (query[at] == '\\' && at + 1 < query.Length)
            {
                at++;
            }

            text.Append(query[at]);
        }

        throw new CqlException(10, $"line 1:{start} token recognition error at: '{query[start..Math.Min(query.Length, start + 40)]}'");
    }
}
