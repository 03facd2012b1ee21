using Kamervragen.Dossiers;
using Kamervragen.Parsing;

namespace Kamervragen.Querying.Pages;

/// <summary>The documents of a dossier by number and full title, and what does not fit in them.</summary>
internal static class DocumentSection
{
    /// <summary>Writes the documents, oldest first.</summary>
    public static void Write(HtmlWriter html, Kamervraag dossier)
    {
        if (dossier.Bronnen.Count == 0)
        {
            return;
        }

        var place = Anchor.Of("documenten");
        using (html.In(Tag.Section, HtmlAttribute.LabelledBy(place)))
        {
            html.Element(Tag.H2, "Documenten", HtmlAttribute.Id(place));
            using (html.In(Tag.Dl, HtmlAttribute.Class("documenten")))
            {
                foreach (var bron in dossier.Bronnen)
                {
                    WriteDocument(html, bron);
                }
            }
        }
    }

    /// <summary>Writes what does not fit, in the sentences of the reader of the documents.</summary>
    public static void WriteFlaws(HtmlWriter html, IReadOnlyList<DossierGebrek> gebreken)
    {
        if (gebreken.Count == 0)
        {
            return;
        }

        var place = Anchor.Of("kanttekeningen");
        using (html.In(Tag.Section, HtmlAttribute.LabelledBy(place), HtmlAttribute.Class("klein")))
        {
            html.Element(Tag.H2, "Kanttekeningen", HtmlAttribute.Id(place));
            using (html.In(Tag.Ul))
            {
                foreach (var (document, gebrek) in gebreken)
                {
                    using (html.In(Tag.Li))
                    {
                        var where = string.Join(", ", new[] { gebrek.Plaats, document }.Where(part => !string.IsNullOrWhiteSpace(part)));
                        html.Text(where.Length > 0 ? $"{gebrek.Uitleg} ({where}) " : $"{gebrek.Uitleg} ");
                        html.Element(Tag.Code, gebrek.Code);
                    }
                }
            }
        }
    }

    private static void WriteDocument(HtmlWriter html, DossierBron bron)
    {
        using (html.In(Tag.Div))
        {
            html.Element(Tag.Dt, $"{Kind(bron)} document nummer:");
            using (html.In(Tag.Dd))
            {
                if (Link.Web(bron.Bron) is { } link)
                {
                    html.A(link, bron.Id);
                }
                else
                {
                    html.Text(bron.Id);
                }

                html.Text(bron.Geldt ? "" : " (vervangen door een ander document)");
            }

            if (!string.IsNullOrWhiteSpace(bron.Titel))
            {
                html.Element(Tag.Dt, "Volledige titel:");
                html.Element(Tag.Dd, bron.Titel);
            }
        }
    }

    private static string Kind(DossierBron bron) => bron.Soort switch
    {
        Soort.Vraag => "Kamervraag",
        Soort.Antwoord => "Kamerantwoord",
        Soort.Mededeling => "Mededeling",
        Soort.Mondeling => "Mondelinge vraag",
        _ => "Onleesbaar",
    };
}
