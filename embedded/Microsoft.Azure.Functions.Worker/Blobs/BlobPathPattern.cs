using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Azure.Functions.Worker.Hosting;

namespace Microsoft.Azure.Functions.Worker.Blobs;

/// <summary>The path of a blob trigger: a container and a pattern with <c>{tokens}</c>; a token takes as much as it can, slashes included.</summary>
internal sealed class BlobPathPattern
{
    private readonly string _path;
    private readonly Regex _name;

    private BlobPathPattern(string path, string container, string prefix, Regex name, IReadOnlyList<string> tokens)
    {
        _path = path;
        Container = container;
        Prefix = prefix;
        Tokens = tokens;
        _name = name;
    }

    public string Container { get; }

    /// <summary>What every matching name begins with; null when there is no such thing.</summary>
    public string? Prefix { get; }

    public IReadOnlyList<string> Tokens { get; }

    /// <summary>Reads a path.</summary>
    /// <exception cref="HostStartException">It has no container, or braces that do not fit.</exception>
    public static BlobPathPattern Parse(string path, string functionName)
    {
        var slash = path.IndexOf('/', StringComparison.Ordinal);
        var container = slash < 0 ? path : path[..slash];
        var name = slash < 0 ? "{name}" : path[(slash + 1)..];
        if (container.Length == 0 || name.Length == 0 || container.Contains('{', StringComparison.Ordinal))
        {
            throw Wrong(path, functionName);
        }

        var tokens = new List<string>();
        var regex = new StringBuilder("^");
        var rest = name;
        while (rest.Length > 0)
        {
            var open = rest.IndexOfAny(['{', '}']);
            if (open < 0)
            {
                break;
            }

            var close = rest.IndexOf('}', StringComparison.Ordinal);
            var token = rest[open] == '{' && close > open ? rest[(open + 1)..close] : "";
            if (token.Length == 0 || !token.All(c => char.IsAsciiLetterOrDigit(c) || c == '_') || tokens.Contains(token, StringComparer.OrdinalIgnoreCase))
            {
                throw Wrong(path, functionName);
            }

            regex.Append(Regex.Escape(rest[..open])).Append("(?<t").Append(tokens.Count).Append(">.+)");
            tokens.Add(token);
            rest = rest[(close + 1)..];
        }

        regex.Append(Regex.Escape(rest)).Append('$');
        var firstToken = name.IndexOf('{', StringComparison.Ordinal);
        var options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.Singleline | RegexOptions.ExplicitCapture;
        return new BlobPathPattern(path, container, firstToken < 0 ? name : name[..firstToken], new Regex(regex.ToString(), options, TimeSpan.FromSeconds(1)), tokens);
    }

    /// <summary>Matches the name of a blob.</summary>
    /// <param name="blobName">The name without the container.</param>
    /// <param name="values">The values of the tokens by name.</param>
    public bool TryMatch(string blobName, [NotNullWhen(true)] out IReadOnlyDictionary<string, string>? values)
    {
        var match = _name.Match(blobName);
        values = match.Success
            ? Tokens.Select((token, i) => (token, value: match.Groups["t" + i].Value))
                .ToDictionary(pair => pair.token, pair => pair.value, StringComparer.OrdinalIgnoreCase)
            : null;
        return match.Success;
    }

    public override string ToString() => _path;

    private static HostStartException Wrong(string path, string functionName) =>
        new($"The function '{functionName}' has the blob path '{path}'; give a container and a name or pattern, as 'publications/{{name}}'.");
}
