using Kamervragen.Parsing.Blocks;
using Kamervragen.Parsing.Grammar;

namespace Kamervragen.Parsing.Tests;

public sealed class HeadingGrammarTests
{
    [Theory]
    [InlineData("Vraag 1", "1")]
    [InlineData("Vraag 12:", "12")]
    [InlineData("Vraag 1.", "1")]
    [InlineData("VRAAG 3", "3")]
    [InlineData("Vraag 1 en 2", "1 2")]
    [InlineData("Vragen 1 en 2", "1 2")]
    [InlineData("Vraag 1, 2 en 3", "1 2 3")]
    [InlineData("Vraag 1, 2, 3, 4", "1 2 3 4")]
    [InlineData("Vraag 1,2,3,4 en 5", "1 2 3 4 5")]
    [InlineData("Vraag 7, 8, 9 10 en 11", "7 8 9 10 11")]
    [InlineData("Vraag 7, 8, en 9", "7 8 9")]
    [InlineData("Vraag 1 t/m 4", "1 2 3 4")]
    [InlineData("Vraag 1 tot en met 4", "1 2 3 4")]
    [InlineData("Vraag 1–3", "1 2 3")]
    [InlineData("Vraag 1 - 3", "1 2 3")]
    [InlineData("Vraag 1, 3 t/m 5, 7", "1 3 4 5 7")]
    [InlineData("Vraag 2 en 4", "2 4")]
    [InlineData("Vraag 2 t/m 4", "2 3 4")]
    [InlineData("Vraag 1 en vraag 2", "1 2")]
    [InlineData("Vraag 4, 5, 7 en 8", "4 5 7 8")]
    [InlineData("Vraag 1a, b en c", "1a 1b 1c")]
    [InlineData("Vraag 2a t/m 2c", "2a 2b 2c")]
    [InlineData("Vraag 1 a", "1a")]
    [InlineData("Vraag 2 a t/m c", "2a 2b 2c")]
    [InlineData("Vraag 1t/m4", "1 2 3 4")]
    [InlineData("Vraag 1 (herhaling)", "1")]
    [InlineData("Vraag 3 en 4 (vervolg)", "3 4")]
    [InlineData("Vraag no. 3", "3")]
    [InlineData("Vraag 3 van het lid Vlinder (Wolkenpartij)", "3")]
    [InlineData("Vraag", "")]
    public void A_question_heading_gives_its_numbers(string line, string numbers) => Check(line, PartKind.Vraag, numbers);

    [Theory]
    [InlineData("Reactie op vraag 3", "3")]
    [InlineData("Reactie op de vragen 1 t/m 3", "1 2 3")]
    [InlineData("Antwoord 1", "1")]
    [InlineData("Antwoord op vraag 3 en 4", "3 4")]
    [InlineData("Antwoord op de vragen 3 en 4", "3 4")]
    [InlineData("Antwoord op vragen 7, 8, en 9", "7 8 9")]
    [InlineData("Antwoorden 5 en 6", "5 6")]
    [InlineData("Antwoorden op vraag 3, 4, 5, 9 en 10", "3 4 5 9 10")]
    [InlineData("Antwoord vraag 4-7:", "4 5 6 7")]
    [InlineData("Antwoord vragen 1,2,3,4 en 5", "1 2 3 4 5")]
    [InlineData("Antwoord vraag 5:", "5")]
    [InlineData("Antwoord 2m", "2m")]
    [InlineData("Antwoord 2 (m)", "2m")]
    [InlineData("Antwoord op vraag 1 en op vraag 2", "1 2")]
    [InlineData("Antwoord 1 tot en met antwoord 3", "1 2 3")]
    [InlineData("Antwoord op vraag 1, 2 (a en b) en 3", "1 2a 2b 3")]
    [InlineData("Antwoord op vraag 1 t.e.m. 3", "1 2 3")]
    [InlineData("Antwoord op vraag 1t.e.m.3", "1 2 3")]
    [InlineData("Antwoord op vraag 1 t /m 3", "1 2 3")]
    [InlineData("Antwoord op vraag 1 t / m 3", "1 2 3")]
    [InlineData("Antwoord op vraag 1 tot/met 3", "1 2 3")]
    [InlineData("Antwoord op vraag 1 respectievelijk 2", "1 2")]
    [InlineData("Antwoord op vraag 1 resp. 2", "1 2")]
    [InlineData("Antwoord op deelvraag 1a", "1a")]
    [InlineData("Antwoord op vraag 1 onder b", "1b")]
    [InlineData("Antwoord op vraag 1t", "1t")]
    [InlineData("Antwoord op vraag #3", "3")]
    [InlineData("Antwoord op de vragen 3 en 4 gezamenlijk", "3 4")]
    [InlineData("Antwoord op vraag 3 van het lid Vlinder", "3")]
    [InlineData("Antwoord op vraag 3 van het lid Vlinder (Partij voor de Wolken)", "3")]
    [InlineData("Antwoord op de vragen 3 en 4 van de leden Van der Mist en Vlinder (Wolkenpartij)", "3 4")]
    [InlineData("Antwoord van de minister op vraag 3", "3")]
    [InlineData("Antwoord Staatssecretaris op vraag 3 en 4", "3 4")]
    [InlineData("Antwoord van de Minister-President op vraag 3", "3")]
    [InlineData("Nader antwoord 2", "2")]
    [InlineData("Gezamenlijk antwoord op de vragen 1 en 2", "1 2")]
    [InlineData("Antwoord (1 en 2)", "1 2")]
    [InlineData("Antwoord", "")]
    [InlineData("Antwoord:", "")]
    public void An_answer_heading_gives_its_numbers(string line, string numbers) => Check(line, PartKind.Antwoord, numbers);

    [Theory]
    [InlineData("Mededeling")]
    [InlineData("Mededeling:")]
    [InlineData("MEDEDELING")]
    public void A_notice_heading_is_one(string line) => Check(line, PartKind.Mededeling, string.Empty);

    [Theory]
    [InlineData("Toelichting:")]
    [InlineData("Toelichting")]
    public void An_explanation_heading_is_one(string line) => Check(line, PartKind.Toelichting, string.Empty);

    [Theory]
    [InlineData("Vraag 4-1")]
    [InlineData("Vraag 1 t/m 999")]
    [InlineData("Vraag 2a t/m 4")]
    [InlineData("Vraag 3 t/m")]
    [InlineData("Vraag 1 en 1")]
    public void What_can_be_read_in_more_than_one_way_is_said_to_be(string line)
    {
        Assert.True(HeadingGrammar.TryParse(line, out var heading));
        Assert.True(heading.IsOnduidelijk);
    }

    [Theory]
    [InlineData("")]
    [InlineData("vraag 3")]
    [InlineData("Vraag 3 gaat over mist")]
    [InlineData("Vragen")]
    [InlineData("Antwoorden")]
    [InlineData("Antwoord van Minister Nevel (Financiën)")]
    [InlineData("Antwoord op vraag 3 staat hierboven")]
    [InlineData("Mededelingen")]
    [InlineData("Mededeling van Minister Nevel")]
    [InlineData("Vraagstelling 1")]
    [InlineData("Vraag 2024")]
    [InlineData("Antwoord 1, mist")]
    [InlineData("Nader onderzoek")]
    [InlineData("Antwoord van de Minister")]
    [InlineData("Antwoord van de Minister van Financiën")]
    [InlineData("Antwoord op vraag 3 van het lid Vlinder is mist")]
    [InlineData("Antwoord op de vragen van het lid Vlinder")]
    [InlineData("Antwoord 3 samen met de Minister")]
    [InlineData("Reactie")]
    public void A_sentence_that_begins_alike_is_no_heading(string line) => Assert.False(HeadingGrammar.TryParse(line, out _));

    [Theory]
    [InlineData("Vraag 3Kunt u dit", 7)]
    [InlineData("Vraag3Kunt u dit", 6)]
    [InlineData("Vraag 3«Mist» is mist", 7)]
    [InlineData("Antwoord 12Ja, dat", 11)]
    [InlineData("Antwoord 12U weet dat", 11)]
    [InlineData("Antwoord op vraag 3 en 4Ja.", 24)]
    [InlineData("Vraag 3 Kunt u dit", 0)]
    [InlineData("Vraag 3a", 0)]
    public void A_heading_glued_to_its_text_has_a_length(string line, int length) =>
        Assert.Equal(length, HeadingGrammar.GluedLength(line, mayBeApart: false));

    [Theory]
    [InlineData("Vraag 3 Kunt u dit", 7)]
    [InlineData("Antwoord 3: Ja, dat", 11)]
    [InlineData("Antwoord op vraag 3 en 4. Ja.", 25)]
    [InlineData("Vraag 3 en 4", 0)]
    [InlineData("Vraag 3 gaat over mist", 0)]
    [InlineData("Antwoord 3, Kamerstuk 1", 0)]
    public void A_heading_on_the_line_of_its_text_has_a_length_where_a_paragraph_begins(string line, int length) =>
        Assert.Equal(length, HeadingGrammar.GluedLength(line, mayBeApart: true));

    private static void Check(string line, PartKind part, string numbers)
    {
        Assert.True(HeadingGrammar.TryParse(line, out var heading));
        Assert.Equal(part, heading.Part);
        Assert.Equal(numbers, string.Join(' ', heading.Nummers));
        Assert.False(heading.IsOnduidelijk);
    }
}
