using Kamervragen.Dossiers;
using Kamervragen.Querying.Onderdelen;
using Kamervragen.Querying.Tests.Pages;

namespace Kamervragen.Querying.Tests;

public sealed class A_question_of_a_dossier
{
    private static readonly Kamervraag Dossier = FictitiousDossier.Answered;

    [Fact]
    public void Whose_number_is_not_printed_is_found_by_its_place()
    {
        var dossier = Bare(Pair(1, ""), Pair(2, "7"), Pair(3, ""));

        Assert.Equal([1, 2, 3, 2], new[] { "1", "2", "3", "7" }.Select(nummer => Vraagdetail.Find(dossier, nummer)!.Vraag.Volgnummer));
    }

    [Fact]
    public void Is_found_by_its_printed_number_before_another_by_its_place()
    {
        var dossier = Bare(Pair(1, "2"), Pair(2, "3"));

        Assert.Equal(1, Vraagdetail.Find(dossier, "2")!.Vraag.Volgnummer);
    }

    [Theory]
    [InlineData("9")]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("")]
    [InlineData("*")]
    public void That_is_not_there_is_null(string nummer) =>
        Assert.Null(Vraagdetail.Find(Bare(Pair(1, "1"), Pair(2, "")), nummer));

    [Fact]
    public void Comes_with_the_others_that_share_its_answer_without_repeating_it()
    {
        string[] group = ["1", "2"];
        var dossier = Bare(
            Pair(1, "1") with { Antwoord = "Ja.", AntwoordGroep = group, AntwoordBron = "ah" },
            Pair(2, "2") with { Antwoord = "Ja.", AntwoordGroep = group, AntwoordBron = "ah" },
            Pair(3, "3") with { Antwoord = "Nee.", AntwoordGroep = ["3"], AntwoordBron = "ah" });

        var found = Vraagdetail.Find(dossier, "2")!;

        Assert.Equal("Ja.", found.Vraag.Antwoord);
        var other = Assert.Single(found.Groep);
        Assert.Equal(("1", "Vraag 1?", null), (other.Nummer, other.Vraag, other.Antwoord));
    }

    [Fact]
    public void Comes_with_its_own_notes_and_documents_only()
    {
        var number = Dossier.Noten.First(note => note.Noot.Bij?.StartsWith("vraag ", StringComparison.Ordinal) == true).Noot.Bij!["vraag ".Length..];

        var found = Vraagdetail.Find(Dossier, number)!;

        Assert.NotEmpty(found.Noten);
        Assert.All(found.Noten, note => Assert.Contains(number, note.Noot.Bij, StringComparison.Ordinal));
        Assert.Equal(Dossier.Bronnen.Select(source => source.Id).Where(id => id == found.Vraag.VraagBron || id == found.Vraag.AntwoordBron || found.Vraag.EerdereAntwoorden.Any(earlier => earlier.Document == id)), found.Bronnen.Select(source => source.Id));
    }

    private static Kamervraag Bare(params VraagAntwoord[] questions) => new() { Sleutel = "2031Z00042", Titel = "", Vragen = questions };

    private static VraagAntwoord Pair(int place, string nummer) => new() { Volgnummer = place, Nummer = nummer, Vraag = $"Vraag {nummer}?", VraagGroep = [nummer], VraagBron = "kv" };
}
