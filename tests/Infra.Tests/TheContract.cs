using Kamervragen.Infra.Tests.Code;
using Kamervragen.Infra.Tests.Contract;

namespace Kamervragen.Infra.Tests;

/// <summary>What is deployed and the code fit together, as far as that can be known without a cloud.</summary>
public sealed class TheContract
{
    private static readonly CodeFacts Facts = CodeFacts.Read();

    public static TheoryData<string> Rules => [.. Rule.All.Select(rule => rule.Name)];

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task Holds(string rule)
    {
        var findings = Rule.All.Single(one => one.Name == rule).Findings(await Sources.ReadAsync(), Facts);

        Assert.True(findings.Count == 0, string.Join(Environment.NewLine, findings));
    }
}
