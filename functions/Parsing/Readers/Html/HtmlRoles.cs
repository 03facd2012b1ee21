using AngleSharp.Dom;

namespace Kamervragen.Parsing.Readers.Html;

/// <summary>Elements and their classes to what they are for.</summary>
internal static class HtmlRoles
{
    /// <summary>What an element is for.</summary>
    public static HtmlRole Of(IElement element)
    {
        var name = element.LocalName;
        if (IsSkipped(name))
        {
            return HtmlRole.Overslaan;
        }

        var role = element.ClassName is { Length: > 0 } classes ? OfClass(classes, name) : null;
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
            _ => IsInline(name) ? HtmlRole.Inline : HtmlRole.Vak,
        };
    }

    private static bool IsSkipped(string name) => name is "script" or "style" or "noscript" or "nav" or "header" or "footer" or "aside"
        or "template" or "form" or "button" or "svg" or "iframe" or "object" or "head" or "title" or "select";

    private static bool IsInline(string name) => name is "a" or "abbr" or "b" or "big" or "cite" or "code" or "em" or "font" or "i" or "mark"
        or "q" or "s" or "small" or "span" or "strike" or "strong" or "sub" or "sup" or "tt" or "u" or "ins" or "del" or "kbd" or "dfn"
        or "acronym" or "time";

    // Where an element has several classes with a meaning, the one of the lowest rank rules.
    private static HtmlRole? OfClass(ReadOnlySpan<char> classes, string name)
    {
        if (name is "a" or "sup" or "span")
        {
            return name is "a" && HtmlTree.HasClass(classes, "nootnum") ? HtmlRole.Nootverwijzing : null;
        }

        (int Rank, HtmlRole Role)? best = null;
        foreach (var range in classes.SplitAny(HtmlTree.Blanks))
        {
            if (MeaningOf(classes[range], name) is { } meaning && !(best?.Rank < meaning.Rank))
            {
                best = meaning;
            }
        }

        return best?.Role;
    }

    private static (int Rank, HtmlRole Role)? MeaningOf(ReadOnlySpan<char> token, string name) => token switch
    {
        "kamervraagomschrijving_kop" or "kamervraagomschrijving" => (0, HtmlRole.Kopzin),
        "vraag" => (1, HtmlRole.Vraag),
        "antwoord" => (2, HtmlRole.Antwoord),
        "kamervraagopmerking" => (3, HtmlRole.Opmerking),
        "toelichting" or "toelicht" => (4, HtmlRole.Toelichting),
        "stuktitel" => (5, HtmlRole.Kop),
        "nummer" when name is "p" => (5, HtmlRole.Kop),
        "kamervraagnummer" => (6, HtmlRole.Nummer),
        "note-close" => (7, HtmlRole.Overslaan),
        "noot" => (8, HtmlRole.Noot),
        "naarboven" or "hidden" => (9, HtmlRole.Overslaan),
        _ => null,
    };
}
