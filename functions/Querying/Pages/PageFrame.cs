namespace Kamervragen.Querying.Pages;

/// <summary>What every page has around its content.</summary>
internal static class PageFrame
{
    /// <summary>Writes a page.</summary>
    /// <param name="title">What a tab shows.</param>
    /// <param name="description">One sentence, for search engines.</param>
    /// <param name="alternates">The same in other forms, each with its type.</param>
    /// <param name="write">Writes the content of the body.</param>
    public static string Write(string title, string description, IReadOnlyList<(string Type, Link Link)> alternates, Action<HtmlWriter> write)
    {
        var html = new HtmlWriter();
        using (html.In(Tag.Html, HtmlAttribute.Lang("nl")))
        {
            using (html.In(Tag.Head))
            {
                html.Void(Tag.Meta, HtmlAttribute.Charset("utf-8"));
                html.Void(Tag.Meta, HtmlAttribute.MetaName("viewport"), HtmlAttribute.Content("width=device-width, initial-scale=1"));
                html.Element(Tag.Title, title);
                html.Void(Tag.Meta, HtmlAttribute.MetaName("description"), HtmlAttribute.Content(description));
                html.Void(Tag.Meta, HtmlAttribute.MetaName("color-scheme"), HtmlAttribute.Content("light dark"));
                foreach (var (type, link) in alternates)
                {
                    html.Void(Tag.Link, HtmlAttribute.Rel("alternate"), HtmlAttribute.Type(type), HtmlAttribute.Href(link));
                }

                html.Stylesheet();
            }

            using (html.In(Tag.Body))
            {
                write(html);
            }
        }

        return html.ToString();
    }
}
