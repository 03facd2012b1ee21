using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace KoopReplica.Tests;

public sealed partial class Demo_publications
{
    public static TheoryData<string> Ids =>
        [.. Directory.EnumerateDirectories(ReplicaFixture.DemoFolder).Select(folder => Path.GetFileName(folder))];

    [Fact]
    public void Travel_with_the_program_that_references_the_replica() =>
        Assert.Equal(15, Directory.EnumerateDirectories(ReplicaFixture.DemoFolder).Count());

    [Theory]
    [MemberData(nameof(Ids))]
    public void Say_that_they_are_fictitious(string id)
    {
        Assert.Contains("<!-- Fictief voorbeeld.", Read(id, $"{id}.xml"), StringComparison.Ordinal);
        Assert.Contains("<!-- Fictief voorbeeld.", Read(id, "metadata.xml"), StringComparison.Ordinal);
        Assert.Contains("Voorbeeld | Fictief", Values(id, "OVERHEID.category"), StringComparer.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Have_numbers_that_parliament_never_gives(string id) =>
        Assert.All(Values(id, "OVERHEIDop.vraagnummer"), number => Assert.Matches(ImpossibleNumber(), number));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Carry_the_id_of_their_folder_and_a_vraagnummer(string id)
    {
        Assert.Equal([id], Values(id, "DC.identifier"));
        Assert.NotEmpty(Values(id, "OVERHEIDop.vraagnummer"));
        Assert.Equal("officiele-publicatie", XElement.Parse(Read(id, $"{id}.xml")).Name.LocalName);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Point_from_an_answered_question_set_to_answers_that_point_back(string id)
    {
        foreach (var answer in Values(id, "OVERHEIDop.aanhangsel"))
        {
            Assert.Contains(Values(id, "OVERHEIDop.vraagnummer").Single(), Values(answer, "OVERHEIDop.vraagnummer"), StringComparer.Ordinal);
        }
    }

    [Fact]
    public void Hold_a_joint_answer_a_correction_a_notice_and_an_oral_question()
    {
        Assert.Equal(["2026Z90007", "2026Z90008"], Values("ah-tk-20252026-9007", "OVERHEIDop.vraagnummer"));
        Assert.Equal(Values("ah-tk-20252026-9004", "OVERHEIDop.aanhangselNummer"), Values("ah-tk-20252026-9004-n1", "OVERHEIDop.aanhangselNummer"));
        Assert.Contains("Mededeling", Values("ah-tk-20252026-9002", "DC.type"), StringComparer.Ordinal);
        Assert.Contains("Mondelinge vragen", Values("kv-tk-2026Z90006", "DC.type"), StringComparer.Ordinal);
    }

    private static string Read(string id, string file) => File.ReadAllText(Path.Combine(ReplicaFixture.DemoFolder, id, file));

    private static string[] Values(string id, string name) =>
    [
        .. XElement.Parse(Read(id, "metadata.xml")).Elements()
            .Where(element => string.Equals((string?)element.Attribute("name"), name, StringComparison.Ordinal))
            .Select(element => (string)element.Attribute("content")!),
    ];

    [GeneratedRegex("^202[56]Z9[0-9]{4}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ImpossibleNumber();
}
