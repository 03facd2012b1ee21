using System.Reflection;
using Kamervragen.Testing;

namespace Kamervragen.Parsing.Tests;

public sealed class GebrekcodeTests
{
    [Fact]
    public void The_table_in_the_documentation_names_every_code_and_no_other()
    {
        var codes = typeof(Gebrekcode).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!);
        var rows = File.ReadLines(Path.Combine(RepositoryRoot.Path, "docs", "gebreken.md"))
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => line.Split('`')[1]);

        Assert.Equal(string.Join('\n', codes.Order(StringComparer.Ordinal)), string.Join('\n', rows.Order(StringComparer.Ordinal)));
    }
}
