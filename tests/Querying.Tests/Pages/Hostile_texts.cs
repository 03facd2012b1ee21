using System.Text.Json;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using Kamervragen.Dossiers;
using Kamervragen.Querying.Pages;
using Kamervragen.Storage;

namespace Kamervragen.Querying.Tests.Pages;

/// <summary>Every text of a dossier comes from a document that anyone may have written.</summary>
public sealed class Hostile_texts
{
    private static readonly string[] Texts =
    [
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "' onmouseover='alert(1)' x='",
        "</style></title></textarea><svg onload=alert(1)>",
        "javascript:alert(1)",
        " JaVaScRiPt:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "vbscript:x",
        "//kwaad.example/x",
        "http://[::1",
        "<!-- --!> ]]> &lt;script&gt; &#60;b&#62; &amp",
        "a\tb\n<td>\tc\r\n\r\n<li>\0\u0001\u000B\u0080\uFFFE\uD800\u202E\U0001FFFF",
        "\uD83D\uDC1F é «» ’",
    ];

    public static TheoryData<string> Hostile => new(Texts.Select(text => JsonSerializer.Serialize(text)));

    private static readonly HashSet<string> Attributes = new(
        [
            "class", "id", "href", "title", "aria-label", "aria-labelledby", "role", "tabindex", "datetime", "lang", "charset", "name", "content", "rel", "type",
        ],
        StringComparer.Ordinal);

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Cannot_become_anything_but_text_whatever_field_they_stand_in(string text)
    {
        var html = RecordPage.Render(WithEveryText(JsonSerializer.Deserialize<string>(text)!), FictitiousDossier.Today);

        AssertHarmless(HtmlPage.Parse(html).All);
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Cannot_become_anything_but_text_in_the_number_asked_for(string text) =>
        AssertHarmless(HtmlPage.Parse(RecordPage.RenderNotFound(JsonSerializer.Deserialize<string>(text)!)).All);

    [Fact]
    public void Are_shown_as_they_are() =>
        Assert.Contains("<script>alert(1)</script>", HtmlPage.Text(RecordPage.Render(WithEveryText("<script>alert(1)</script>"), FictitiousDossier.Today)), StringComparison.Ordinal);

    [Theory]
    [InlineData("https://a.example/x?y=1&z=\"2\"", true)]
    [InlineData("http://a.example/", true)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("https:alert", false)]
    [InlineData("/relatief", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("mailto:a@b.example", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Link_only_where_they_are_an_address_of_the_web(string? text, bool links) => Assert.Equal(links, Link.Web(text) is not null);

    private static void AssertHarmless(IEnumerable<IElement> elements)
    {
        var allowed = Enum.GetNames<Tag>().Append("Style").ToHashSet(StringComparer.OrdinalIgnoreCase);
        Assert.All(elements, element =>
        {
            Assert.Contains(element.LocalName, allowed);
            Assert.All(element.Attributes, attribute => Assert.Contains(attribute.Name, Attributes));
            if (element.GetAttribute("href") is { } href)
            {
                Assert.Matches("^(https?://|/api/kamervragen/|#)", href);
            }
        });
    }

    /// <summary>The rich dossier with one text in place of every text that it has.</summary>
    private static Kamervraag WithEveryText(string text)
    {
        var json = JsonNode.Parse(DossierJson.Write(FictitiousDossier.Answered))!;
        foreach (var (parent, key) in TextsOf(json).ToList())
        {
            Replace(parent, key, text);
        }

        return json.Deserialize<Kamervraag>(DossierJson.Options)!;
    }

    private static readonly HashSet<string> NoTexts = new(
        ["ingediend", "beantwoord", "termijn", "status", "soort", "formaat", "datum", "gewijzigd", "bij"], StringComparer.Ordinal);

    private static IEnumerable<(JsonNode Parent, object Key)> TextsOf(JsonNode node)
    {
        IEnumerable<(object Key, JsonNode? Value)> children = node switch
        {
            JsonObject map => map.Where(pair => !NoTexts.Contains(pair.Key)).Select(pair => ((object)pair.Key, pair.Value)),
            JsonArray list => list.Select((value, index) => ((object)index, value)),
            _ => [],
        };
        foreach (var (key, value) in children)
        {
            if (value?.GetValueKind() == JsonValueKind.String)
            {
                yield return (node, key);
            }
            else if (value is not null)
            {
                foreach (var deeper in TextsOf(value))
                {
                    yield return deeper;
                }
            }
        }
    }

    private static void Replace(JsonNode parent, object key, string text)
    {
        if (key is string name)
        {
            parent[name] = text;
        }
        else
        {
            parent[(int)key] = text;
        }
    }
}
