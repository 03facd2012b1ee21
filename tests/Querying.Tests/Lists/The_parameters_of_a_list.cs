using Kamervragen.Querying.Lijsten;

namespace Kamervragen.Querying.Tests.Lists;

public sealed class The_parameters_of_a_list
{
    [Theory]
    [InlineData("limit=0", "De waarde '0' van 'limit' kan niet; geef een getal van 1 tot en met 500.")]
    [InlineData("limit=501", "De waarde '501' van 'limit' kan niet; geef een getal van 1 tot en met 500.")]
    [InlineData("limit=veel", "De waarde 'veel' van 'limit' kan niet; geef een getal van 1 tot en met 500.")]
    [InlineData("sorteer=titel", "De waarde 'titel' van 'sorteer' kan niet; mogelijk zijn ingediend, -ingediend, beantwoord, -beantwoord.")]
    [InlineData("pagina=2", "De parameter 'pagina' bestaat niet; mogelijk zijn jaar, van, tot, datum, ministerie, partij, lid, rubriek, status, telaat, titel, sorteer, limit, cursor.")]
    public void Are_refused_with_what_is_right_where_they_cannot_be(string query, string sentence) =>
        Assert.Equal(sentence, Refusal(query));

    [Theory]
    [InlineData("onzin")]
    [InlineData("!!")]
    [InlineData("bnVsbA")]
    [InlineData("e30")]
    [InlineData("eyJsIjoiIiwibiI6IngiLCJkIjpudWxsfQ")]
    public void Are_refused_with_a_cursor_that_is_not_ours(string cursor) =>
        Assert.StartsWith("De cursor hoort niet bij deze vraag", Refusal($"cursor={cursor}"), StringComparison.Ordinal);

    private static string Refusal(string query) => Assert.Throws<BadQueryException>(() => Lijstvraag.Read(Rij.Parameters(query))).Message;
}
