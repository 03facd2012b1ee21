using System.Text.RegularExpressions;
using Kamervragen.Testing;

namespace Kamervragen.Infra.Tests.Surface;

/// <summary>What docs/package-surface.md lists.</summary>
internal static partial class SurfaceDocument
{
    /// <summary>Every listed type and member: package, full name of the type, member ("" for the type itself).</summary>
    public static IReadOnlyList<(string Package, string Type, string Member)> Read()
    {
        var entries = new List<(string Package, string Type, string Member)>();
        var (package, space, type) = ("", "", "");
        foreach (var line in File.ReadLines(Path.Combine(RepositoryRoot.Path, "docs", "package-surface.md")))
        {
            if (Line().Match(line) is not { Success: true } match)
            {
                continue;
            }

            if (match.Groups["package"].Success)
            {
                package = match.Groups["package"].Value;
            }
            else if (match.Groups["space"].Success)
            {
                space = match.Groups["space"].Value;
            }
            else if (match.Groups["type"].Success)
            {
                type = $"{space}.{match.Groups["type"].Value}";
                entries.Add((package, type, ""));
            }
            else
            {
                entries.Add((package, type, match.Groups["member"].Value));
            }
        }

        return entries;
    }

    [GeneratedRegex(@"^(## (?<package>[\w.]+) \d|### Namespace `(?<space>[\w.]+)`|- `(?<type>[^`]+)`|  - `(?<member>[^`]+)`)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Line();
}
