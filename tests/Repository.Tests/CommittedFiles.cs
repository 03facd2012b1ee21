using System.Diagnostics;
using System.Text.RegularExpressions;
using Kamervragen.Testing;

namespace Kamervragen.Repository.Tests;

/// <summary>Rules that every committed file keeps.</summary>
public sealed partial class CommittedFiles
{
    private static readonly string[] Tracked = ListTracked();

    [Fact]
    public void No_lock_file_records_where_a_package_was_downloaded() =>
        Assert.All(Tracked.Where(file => file.EndsWith("package-lock.json", StringComparison.Ordinal)), file => Assert.DoesNotContain("\"resolved\"", Read(file), StringComparison.Ordinal));

    [Fact]
    public void No_file_names_a_package_registry() =>
        Assert.All(TextFiles(), file => Assert.DoesNotMatch(Registry(), Read(file)));

    [Fact]
    public void No_file_under_functions_names_embedded_code() =>
        Assert.All(
            Tracked.Where(file => file.StartsWith("functions/", StringComparison.Ordinal) && file.EndsWith(".cs", StringComparison.Ordinal)),
            file => Assert.DoesNotMatch(EmbeddedNames(), Read(file)));

    [Fact]
    public void No_code_knows_in_which_build_it_is() =>
        Assert.All(
            Tracked.Where(file => file.EndsWith(".cs", StringComparison.Ordinal)), file => Assert.DoesNotMatch(Conditional(), Read(file)));

    [Fact]
    public void No_filter_of_a_table_is_pasted_together()
    {
        var sources = Tracked.Where(file => file.StartsWith("functions/", StringComparison.Ordinal) && file.EndsWith(".cs", StringComparison.Ordinal)).ToList();

        Assert.Contains(sources, file => FilterText().IsMatch(Read(file)));
        Assert.All(sources, file => Assert.All(FilterText().Matches(Read(file)), filter => Assert.Equal("CreateQueryFilter", filter.Groups["by"].Value)));
    }

    [Fact]
    public void Keys_are_compared_in_constant_time()
    {
        var keys = Read("embedded/Microsoft.Azure.Functions.Worker/Http/FunctionKeys.cs");

        Assert.Equal(2, keys.Split("CryptographicOperations.FixedTimeEquals(hash, ").Length - 1);
        Assert.DoesNotContain("SequenceEqual", keys, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var solution = Read("Pipeline.sln").Replace('\\', '/');

        Assert.All(
            Tracked.Where(file => file.EndsWith(".csproj", StringComparison.Ordinal)), file => Assert.Contains(file, solution, StringComparison.Ordinal));
    }

    private static IEnumerable<string> TextFiles() =>
        Tracked.Where(file => Path.GetFileName(file) != "CommittedFiles.cs" && new FileInfo(Full(file)).Length < 2_000_000);

    private static string Full(string file) => Path.Combine(RepositoryRoot.Path, file);

    private static string Read(string file) => File.ReadAllText(Full(file));

    private static string[] ListTracked()
    {
        var start = new ProcessStartInfo("git", ["ls-files"]) { WorkingDirectory = RepositoryRoot.Path, UseShellExecute = false, RedirectStandardOutput = true };
        using var git = Process.Start(start)!;
        var files = git.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return [.. files.Where(file => File.Exists(Full(file)))];
    }

    // A text with an operator of OData in it, and what it is given to; one that begins with a brace is the rest of another.
    [GeneratedRegex(@"(?:(?<by>\w+)\(\s*)?\$?""(?!\})[^""\r\n]* (?:eq|ne|ge|gt|le|lt) [{'][^""\r\n]*""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex FilterText();

    [GeneratedRegex(@"/v3/index\.json|registry\.npmjs|api\.nuget\.org", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Registry();

    [GeneratedRegex(@"\b(using (KoopReplica|LocalServices|Azurite)\b|InternalsVisibleTo.*Embedded)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex EmbeddedNames();

    [GeneratedRegex(@"^\s*#(if|elif)\b", RegexOptions.CultureInvariant | RegexOptions.Multiline | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Conditional();
}
