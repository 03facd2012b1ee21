using System.Security.Cryptography;
using System.Text;
using Kamervragen.Dossiers;
using Kamervragen.Querying.Pages;

namespace Kamervragen.Querying.Tests.Pages;

public sealed class The_markup_of_a_page
{
    public static TheoryData<string> Pages => new(Rendered.Keys);

    private static Dictionary<string, string> Rendered { get; } = new(StringComparer.Ordinal)
    {
        ["answered"] = RecordPage.Render(FictitiousDossier.Answered, FictitiousDossier.Today),
        ["open"] = RecordPage.Render(FictitiousDossier.Open, FictitiousDossier.Today),
        ["bare"] = RecordPage.Render(new Kamervraag { Sleutel = "ah-tk-20302031-7", Titel = "Iets" }, FictitiousDossier.Today),
        ["missing"] = RecordPage.RenderNotFound("2031Z99999"),
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public void Has_nothing_that_a_browser_must_repair(string page) => Assert.NotNull(HtmlPage.Parse(Rendered[page]).Body);

    [Theory]
    [MemberData(nameof(Pages))]
    public void Is_the_markup_a_browser_makes_of_it(string page) =>
        Assert.Equal(Elements(Rendered[page]), HtmlPage.Parse(Rendered[page]).All.Length);

    [Theory]
    [MemberData(nameof(Pages))]
    public void Has_what_a_page_must_have(string page)
    {
        var document = HtmlPage.Parse(Rendered[page]);

        Assert.StartsWith("<!DOCTYPE html>", Rendered[page], StringComparison.Ordinal);
        Assert.Equal("nl", document.DocumentElement.GetAttribute("lang"));
        Assert.NotNull(document.QuerySelector("meta[charset=utf-8]"));
        Assert.NotNull(document.QuerySelector("meta[name=viewport]"));
        Assert.NotEmpty(document.QuerySelector("meta[name=description]")!.GetAttribute("content")!);
        Assert.NotEmpty(document.Title!);
        Assert.Single(document.QuerySelectorAll("h1"));
        Assert.Single(document.QuerySelectorAll("main"));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Never_skips_a_level_of_headings(string page)
    {
        var levels = HtmlPage.Parse(Rendered[page]).QuerySelectorAll("h1, h2, h3, h4").Select(heading => heading.LocalName[1] - '0').ToList();

        Assert.Equal(1, levels[0]);
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1, $"h{pair.Second} follows h{pair.First}"));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Uses_each_id_once_and_points_only_to_ids_that_are_there(string page)
    {
        var document = HtmlPage.Parse(Rendered[page]);
        var ids = document.QuerySelectorAll("[id]").Select(element => element.Id!).ToList();

        Assert.Equal(ids.Distinct(), ids);
        var targets = document.QuerySelectorAll("a[href^='#']").Select(link => link.GetAttribute("href")![1..])
            .Concat(document.QuerySelectorAll("[aria-labelledby]").Select(element => element.GetAttribute("aria-labelledby")!));
        Assert.Empty(targets.Except(ids));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Has_the_style_sheet_that_the_policy_allows_and_no_other(string page)
    {
        var document = HtmlPage.Parse(Rendered[page]);
        var style = Assert.Single(document.QuerySelectorAll("style")).TextContent;

        Assert.Contains($"style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)))}'", PageStyle.ContentSecurityPolicy, StringComparison.Ordinal);
        Assert.Empty(document.QuerySelectorAll("[style], link[rel=stylesheet]"));
    }

    [Fact]
    public void Fits_the_style_sheet_into_its_element() => Assert.DoesNotContain('<', PageStyle.Css);

    [Fact]
    public void Has_no_class_that_the_style_sheet_does_not_know()
    {
        var classes = Rendered.Values.SelectMany(page => HtmlPage.Parse(page).All).SelectMany(element => element.ClassList).Distinct();

        Assert.All(classes, name => Assert.Contains($".{name}", PageStyle.Css, StringComparison.Ordinal));
    }

    private static int Elements(string html)
    {
        var style = html.IndexOf("<style>", StringComparison.Ordinal);
        var rest = html[..style] + "<style>" + html[html.IndexOf("</style>", StringComparison.Ordinal)..];
        return rest.Split('<').Skip(1).Count(tag => tag[0] is not ('/' or '!'));
    }
}
