using AngleSharp.Dom;

namespace Kamervragen.Parsing.Readers.Html;

/// <summary>Finds the publication in a page: KOOP's own body, or the smallest element of a portal's page that holds all of it.</summary>
internal static class HtmlContent
{
    private const string Marks =
        ".kamervraagomschrijving_kop, .vraag, .antwoord, .kamervraagopmerking, .stuktitel, p.nummer, #noten, .noot";

    /// <summary>The element to read.</summary>
    public static IElement? Find(IDocument document)
    {
        if (HtmlTree.First(document, static element => element.Id == "broodtekst") is { } body)
        {
            return WithNotes(document, body);
        }

        IElement? common = null;
        foreach (var element in document.QuerySelectorAll(Marks))
        {
            common = common is null ? element.ParentElement ?? element : Ancestor(common, element);
        }

        return common ?? document.Body;
    }

    // The notes can stand beside the text.
    private static IElement WithNotes(IDocument document, IElement body) =>
        HtmlTree.First(document, static element => element.Id == "noten") is { } notes ? Ancestor(body, notes) : body;

    private static IElement Ancestor(IElement one, IElement other)
    {
        while (!one.Contains(other) && one.ParentElement is { } parent)
        {
            one = parent;
        }

        return one;
    }
}
