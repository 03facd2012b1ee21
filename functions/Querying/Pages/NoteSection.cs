using Kamervragen.Parsing;

namespace Kamervragen.Querying.Pages;

/// <summary>Notes under the part they belong to, each with the way back; at the end those that belong to none.</summary>
internal static class NoteSection
{
    /// <summary>Writes the notes of a part; nothing where it has none.</summary>
    /// <param name="html">The page.</param>
    /// <param name="notes">The notes.</param>
    /// <param name="back">Where the part is.</param>
    /// <param name="name">What it is called within a sentence: <c>vraag 3</c>.</param>
    public static void Write(HtmlWriter html, IReadOnlyList<PlannedNote> notes, Anchor back, string name)
    {
        if (notes.Count == 0)
        {
            return;
        }

        using (html.In(Tag.Ul, HtmlAttribute.Class("noten"), HtmlAttribute.Label($"Noten bij {name}")))
        {
            foreach (var note in notes)
            {
                WriteNote(html, note, () =>
                {
                    html.Text(" ");
                    using (html.In(Tag.A, HtmlAttribute.Href(Link.To(back)), HtmlAttribute.Class("terug"), HtmlAttribute.Label($"Terug naar {name}")))
                    {
                        html.Text("↑");
                    }
                });
            }
        }
    }

    /// <summary>Writes the notes that belong to no part of the page.</summary>
    public static void WriteRest(HtmlWriter html, IReadOnlyList<PlannedNote> notes)
    {
        if (notes.Count == 0)
        {
            return;
        }

        using (html.In(Tag.Section, HtmlAttribute.LabelledBy(Anchor.Of("noten"))))
        {
            html.Element(Tag.H2, "Overige noten", HtmlAttribute.Id(Anchor.Of("noten")));
            using (html.In(Tag.Ul, HtmlAttribute.Class("noten")))
            {
                foreach (var note in notes)
                {
                    WriteNote(html, note, () => html.Text($" ({note.Note.Document})"));
                }
            }
        }
    }

    private static void WriteNote(HtmlWriter html, PlannedNote note, Action after)
    {
        using (html.In(Tag.Li, HtmlAttribute.Id(note.Anchor)))
        {
            html.Element(Tag.Span, note.Note.Noot.Nr.Length > 0 ? note.Note.Noot.Nr : "*", HtmlAttribute.Class("nr"));
            html.Text(" ");
            using (html.In(Tag.Span))
            {
                WriteText(html, note.Note.Noot);
                after();
            }
        }
    }

    // The link stands in the text where it is printed there, else behind it.
    private static void WriteText(HtmlWriter html, Noot noot)
    {
        var at = string.IsNullOrEmpty(noot.Url) ? -1 : noot.Tekst.IndexOf(noot.Url, StringComparison.Ordinal);
        if (string.IsNullOrEmpty(noot.Url) || Link.Web(noot.Url) is not { } link)
        {
            html.Text(noot.Tekst);
        }
        else if (at < 0)
        {
            html.Text(noot.Tekst + " ");
            html.A(link, noot.Url);
        }
        else
        {
            html.Text(noot.Tekst[..at]);
            html.A(link, noot.Url);
            html.Text(noot.Tekst[(at + noot.Url.Length)..]);
        }
    }
}
