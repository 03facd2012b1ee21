using System.Text.RegularExpressions;
using Kamervragen.Querying.Exports;
using Kamervragen.Testing;

namespace Kamervragen.Querying.Tests.Exports;

/// <summary><c>docs/export.md</c> and the files have the same columns, of the same types and in the same order.</summary>
public sealed partial class The_column_dictionary
{
    [Fact]
    public void Has_the_columns_of_a_file_of_question_sets() =>
        Assert.Equal(ExportColumns.OfKamervragen.Select(column => $"{column.Name} {column.Type}".ToLowerInvariant()), Documented("kamervragen"));

    [Fact]
    public void Has_the_columns_of_a_file_of_questions() =>
        Assert.Equal(ExportColumns.OfVraagantwoorden.Select(column => $"{column.Name} {column.Type}".ToLowerInvariant()), Documented("vraagantwoorden"));

    private static List<string> Documented(string file)
    {
        var columns = new List<string>();
        var current = "";
        foreach (var line in File.ReadLines(Path.Combine(RepositoryRoot.Path, "docs", "export.md")))
        {
            if (Heading().Match(line) is { Success: true } heading)
            {
                current = heading.Groups["file"].Value;
            }
            else if (current == file && Column().Match(line) is { Success: true } column)
            {
                columns.Add($"{column.Groups["name"].Value} {column.Groups["type"].Value}".ToLowerInvariant());
            }
        }

        return columns;
    }

    [GeneratedRegex("^#+ .*`(?<file>[a-z]+)`", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^\| `(?<name>\w+)` \| (?<type>\w+) \|", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Column();
}
