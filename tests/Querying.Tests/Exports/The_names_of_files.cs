using Kamervragen.Querying.Exports;

namespace Kamervragen.Querying.Tests.Exports;

public sealed class The_names_of_files
{
    [Fact]
    public void Are_what_the_lines_are_and_the_form() =>
        Assert.Equal(["kamervragen.csv", "kamervragen.ndjson", "vraagantwoorden.csv", "vraagantwoorden.ndjson"], ExportRequest.Names);

    [Theory]
    [InlineData("kamervragen.xlsx")]
    [InlineData("publicaties.csv")]
    [InlineData("kamervragen")]
    [InlineData("../kamervragen.csv")]
    public void Are_no_others(string name) => Assert.Null(ExportRequest.Read(name, new([])));
}
