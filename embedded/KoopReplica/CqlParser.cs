using System.Globalization;

namespace KoopReplica;

/// <summary>
/// Reads the part of CQL that the real service is asked in: clauses joined by <c>and</c>, <c>or</c>, <c>not</c> (all of the
/// same rank, from left to right, as the language has it), brackets and <c>sortBy</c>.
/// </summary>
internal sealed class CqlParser
{
    private const int MaxDepth = 50;
    private const string AfterClause = "{<EOF>, AND, OR, NOT, PROX, SORTBY}";

    private readonly IReadOnlyList<CqlToken> _tokens;
    private int _at;
    private int _depth;

    private CqlParser(string query) => _tokens = CqlLexer.Read(query);

    private CqlToken Current => _tokens[_at];

    /// <exception cref="CqlException">The query cannot be carried out.</exception>
    public static CqlQuery Parse(string query)
    {
        var parser = new CqlParser(query);
        var matches = parser.ReadClauses();
        var order = parser.Current.IsWord("sortBy") ? parser.ReadOrder() : null;
        return parser.Current.Kind == CqlToken.Kinds.End
            ? new CqlQuery(matches, order)
            : throw CqlException.Unexpected(parser.Current, AfterClause);
    }

    private CqlToken Next() => _tokens[_at++];

    private Predicate<StoredPublication> ReadClauses()
    {
        var matches = ReadClause();
        while (true)
        {
            var left = matches;
            if (Current.IsWord("and"))
            {
                _at++;
                var right = ReadClause();
                matches = publication => left(publication) && right(publication);
            }
            else if (Current.IsWord("or"))
            {
                _at++;
                var right = ReadClause();
                matches = publication => left(publication) || right(publication);
            }
            else if (Current.IsWord("not"))
            {
                _at++;
                var right = ReadClause();
                matches = publication => left(publication) && !right(publication);
            }
            else if (Current.IsWord("prox"))
            {
                throw new CqlException(37, "Unsupported boolean operator", "prox");
            }
            else
            {
                return matches;
            }
        }
    }

    private Predicate<StoredPublication> ReadClause()
    {
        if (Current.Kind != CqlToken.Kinds.Open)
        {
            return ReadComparison();
        }

        if (++_depth > MaxDepth)
        {
            throw new CqlException(10, $"brackets nested more than {MaxDepth} deep");
        }

        _at++;
        var matches = ReadClauses();
        _depth--;
        return Current.Kind == CqlToken.Kinds.Close
            ? Pass(matches)
            : throw CqlException.Unexpected(Current, "{')', AND, OR, NOT, PROX}");
    }

    private Predicate<StoredPublication> Pass(Predicate<StoredPublication> matches)
    {
        _at++;
        return matches;
    }

    private Predicate<StoredPublication> ReadComparison()
    {
        var index = Current.Kind == CqlToken.Kinds.Word ? Next() : throw CqlException.Unexpected(Current, "{'(', SIMPLESTRING}");
        var relation = Current.Kind switch
        {
            CqlToken.Kinds.Relation => Next(),
            CqlToken.Kinds.Word when Current.Text.ToUpperInvariant() is "ANY" or "ALL" or "EXACT" or "WITHIN" =>
                throw new CqlException(19, "Unsupported relation", Current.Text),
            _ => throw CqlException.Unexpected(Current, "{'=', '==', '<', '>', '<=', '>=', '<>'}"),
        };
        var term = Current.Kind is CqlToken.Kinds.Word or CqlToken.Kinds.Quoted
            ? Next().Text
            : throw CqlException.Unexpected(Current, "{QUOTEDSTRING, SIMPLESTRING}");
        var values = CqlIndex.Find(index.Text);
        if (CqlIndex.IsDay(index.Text) && !DateOnly.TryParseExact(term, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            throw new CqlException(36, "Term in invalid format for index or relation", term);
        }

        var holds = Comparison(relation.Text, term, CqlIndex.IsDay(index.Text));
        return publication => values(publication).Any(holds);
    }

    private static Func<string, bool> Comparison(string relation, string term, bool isDay) => relation switch
    {
        "==" => value => string.Equals(value, term, StringComparison.Ordinal),
        "=" when isDay => value => string.Equals(value, term, StringComparison.Ordinal),
        "=" => value => value.Contains(term, StringComparison.OrdinalIgnoreCase),
        "<>" => value => !string.Equals(value, term, StringComparison.Ordinal),
        "<" => value => string.CompareOrdinal(value, term) < 0,
        ">" => value => string.CompareOrdinal(value, term) > 0,
        "<=" => value => string.CompareOrdinal(value, term) <= 0,
        ">=" => value => string.CompareOrdinal(value, term) >= 0,
        _ => throw new CqlException(19, "Unsupported relation", relation),
    };

    private Func<IEnumerable<StoredPublication>, IEnumerable<StoredPublication>> ReadOrder()
    {
        _at++;
        var key = Current.Kind == CqlToken.Kinds.Word ? Next().Text.Split('/') : throw CqlException.Unexpected(Current, "{SIMPLESTRING}");
        var values = CqlIndex.Find(key[0]);
        var descends = false;
        foreach (var modifier in key.Skip(1))
        {
            descends = modifier.ToUpperInvariant() switch
            {
                "SORT.ASCENDING" => false,
                "SORT.DESCENDING" => true,
                _ => throw new CqlException(88, "Unsupported sort sequence", modifier),
            };
        }

        string Key(StoredPublication publication) => values(publication).FirstOrDefault("");
        return publications => descends
            ? publications.OrderByDescending(Key, StringComparer.Ordinal)
            : publications.OrderBy(Key, StringComparer.Ordinal);
    }
}
