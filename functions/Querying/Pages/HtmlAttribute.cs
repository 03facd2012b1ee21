using System.Globalization;

namespace Kamervragen.Querying.Pages;

/// <summary>An attribute of an element: one of these and no other, so that no text can become a handler or a style.</summary>
internal readonly record struct HtmlAttribute
{
    private HtmlAttribute(string name, string value) => (Name, Value) = (name, value);

    /// <summary>No attribute; the writer leaves it out.</summary>
    public static HtmlAttribute None => default;

    /// <summary>The name; null for <see cref="None"/>.</summary>
    public string? Name { get; }

    /// <summary>The value, not yet encoded.</summary>
    public string? Value { get; }

    public static HtmlAttribute Class(string value) => new("class", value);

    public static HtmlAttribute Id(Anchor anchor) => new("id", anchor.Id);

    public static HtmlAttribute Href(Link link) => new("href", link.Href);

    public static HtmlAttribute Title(string value) => new("title", value);

    public static HtmlAttribute Label(string value) => new("aria-label", value);

    public static HtmlAttribute LabelledBy(Anchor anchor) => new("aria-labelledby", anchor.Id);

    public static HtmlAttribute Role(string value) => new("role", value);

    /// <summary>Reachable with the keyboard, as a part that scrolls must be.</summary>
    public static HtmlAttribute Focusable() => new("tabindex", "0");

    public static HtmlAttribute Datetime(DateOnly day) => new("datetime", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    public static HtmlAttribute Lang(string value) => new("lang", value);

    public static HtmlAttribute Charset(string value) => new("charset", value);

    public static HtmlAttribute MetaName(string value) => new("name", value);

    public static HtmlAttribute Content(string value) => new("content", value);

    public static HtmlAttribute Rel(string value) => new("rel", value);

    public static HtmlAttribute Type(string value) => new("type", value);
}
