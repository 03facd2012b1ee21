using AngleSharp.Dom;

namespace Kamervragen.Parsing.Readers.Html;

/// <summary>Elements and their classes to what they are for.</summary>
internal static class HtmlRoles
{
    private static readonly HashSet<string> Skipped = new(StringComparer.Ordinal)
    {
        "script", "style", "noscript", "nav", "header", "footer", "aside", "template", "form", "button", "svg", "iframe", "object", "head", "title", "select",
    };

    private static readonly HashSet<string> Inline = new(StringComparer.Ordinal)
    {
        "a", "abbr", "b", "big", "cite", "code", "em", "font", "i", "mark", "q", "s", "small", "span", "strike", "strong", "sub", "sup", "tt", "u", "ins", "del", "kbd", "dfn", "acronym", "time",
    };

    /// <summary>What an element is for.</summary>
    public static HtmlRole Of(IElement element)
    {
        var name = element.LocalName;
        if (Skipped.Contains(name))
        {
            return HtmlRole.Overslaan;
        }

        var role = element.ClassName is { Length: > 0 } ? OfClass(element, name) : null;
        if (role is { } known)
        {
            return known;
        }

        return name switch
        {
            "br" => HtmlRole.Regel,
            "li" or "dd" or "dt" => HtmlRole.Item,
            "tr" => HtmlRole.Rij,
            "td" or "th" => HtmlRole.Cel,
            _ => Inline.Contains(name) ? HtmlRole.Inline : HtmlRole.Vak,
        };
    }

    private static HtmlRole? OfClass(IElement element, string name)
    {
        var classes = element.ClassList;
        if (name is "a" or "sup" or "span")
        {
            return name is "a" && classes.Contains("nootnum") ? HtmlRole.Nootverwijzing : null;
        }

        return classes.Contains("kamervraagomschrijving_kop") || classes.Contains("kamervraagomschrijving") ? HtmlRole.Kopzin
            : classes.Contains("vraag") ? HtmlRole.Vraag
            : classes.Contains("antwoord") ? HtmlRole.Antwoord
            : classes.Contains("kamervraagopmerking") ? HtmlRole.Opmerking
            : classes.Contains("toelichting") || classes.Contains("toelicht") ? HtmlRole.Toelichting
            : classes.Contains("stuktitel") || (name is "p" && classes.Contains("nummer")) ? HtmlRole.Kop
            : classes.Contains("kamervraagnummer") ? HtmlRole.Nummer
            : classes.Contains("noot") && !classes.Contains("note-close") ? HtmlRole.Noot
            : classes.Contains("note-close") || classes.Contains("naarboven") || classes.Contains("hidden") ? HtmlRole.Overslaan
            : null;
    }
}
