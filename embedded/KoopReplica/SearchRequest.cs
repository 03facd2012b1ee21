using Microsoft.AspNetCore.Http;

namespace KoopReplica;

/// <summary>The parameters of a search.</summary>
internal sealed record SearchRequest(string Query, int StartRecord, int MaximumRecords)
{
    private const int DefaultMaximumRecords = 10;

    /// <exception cref="CqlException">A parameter is missing or cannot be.</exception>
    public static SearchRequest Read(IQueryCollection parameters, int largestPage)
    {
        if (parameters["operation"].ToString() is not "searchRetrieve" and var operation && operation.Length > 0)
        {
            throw new CqlException(4, "Unsupported operation", operation);
        }

        if (parameters["version"].ToString() is not ("" or "1.2" or "2.0") and var version)
        {
            throw new CqlException(5, "Unsupported version", version);
        }

        if (parameters["x-connection"].ToString() is not ("" or "officielepublicaties"))
        {
            throw new CqlException(6, "Unsupported parameter value", "x-connection");
        }

        var query = parameters["query"].ToString();
        return query.Length == 0
            ? throw new CqlException(7, "Mandatory parameter not supplied", "query")
            : new SearchRequest(
                query,
                ReadNumber(parameters, "startRecord", 1, 1),
                Math.Min(ReadNumber(parameters, "maximumRecords", DefaultMaximumRecords, 0), largestPage));
    }

    private static int ReadNumber(IQueryCollection parameters, string name, int absent, int least)
    {
        var text = parameters[name].ToString();
        return text.Length == 0 ? absent
            : int.TryParse(text, out var number) && number >= least ? number
            : throw new CqlException(6, "Unsupported parameter value", name);
    }
}
