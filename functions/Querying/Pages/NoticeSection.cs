using Kamervragen.Dossiers;
using Kamervragen.Parsing;

namespace Kamervragen.Querying.Pages;

/// <summary>The notices, the explanation of the question set, and text that fits nowhere else.</summary>
internal static class NoticeSection
{
    /// <summary>Writes the notices, oldest first.</summary>
    public static void Write(HtmlWriter html, Kamervraag dossier, NotePlan notes)
    {
        for (var index = 0; index < dossier.Mededelingen.Count; index++)
        {
            WriteNotice(html, dossier.Mededelingen[index], index, notes);
        }
    }

    /// <summary>Writes the explanation and the text that fits nowhere else.</summary>
    public static void WriteTexts(HtmlWriter html, Kamervraag dossier, NotePlan notes)
    {
        WriteText(html, "Toelichting", dossier.Toelichting, Anchor.Of("toelichting"), notes.At(new NotePlace(NotePart.Explanation)));
        WriteText(html, "Overige tekst", dossier.Overig, Anchor.Of("overig"), []);
    }

    private static void WriteNotice(HtmlWriter html, DossierMededeling mededeling, int index, NotePlan notes)
    {
        var place = Anchor.Of("mededeling", index + 1);
        using (html.In(Tag.Section, HtmlAttribute.LabelledBy(place)))
        {
            using (html.In(Tag.H2, HtmlAttribute.Id(place)))
            {
                html.Text("Mededeling");
                if (mededeling.Datum is { } datum)
                {
                    html.Text(" – ");
                    FactList.WriteDay(html, datum);
                }
            }

            if (Summary(mededeling) is { Length: > 0 } summary)
            {
                html.Element(Tag.P, summary, HtmlAttribute.Class("melding"));
            }

            using (html.In(Tag.Div, HtmlAttribute.Class("tekst")))
            {
                RunningText.Write(html, mededeling.Tekst);
            }

            NoteSection.Write(html, notes.At(new NotePlace(NotePart.Notice, index)), place, "de mededeling");
        }
    }

    private static string Summary(DossierMededeling mededeling)
    {
        var soort = mededeling.Soort switch
        {
            Mededelingsoort.Uitstel => "Uitstel van beantwoording",
            Mededelingsoort.PerBrief => "Beantwoord per brief",
            Mededelingsoort.Ingetrokken => "Ingetrokken",
            _ => "",
        };
        var namen = DutchText.Enumerate([.. mededeling.Afzenders.Select(Sender)]);
        return string.Join(", ", new[] { soort, namen.Length > 0 ? $"{(soort.Length > 0 ? "van" : "Van")} {namen}" : "" }.Where(part => part.Length > 0));
    }

    private static string Sender(Bewindspersoon persoon)
    {
        var name = string.IsNullOrWhiteSpace(persoon.Functie) ? persoon.Naam : $"{persoon.Functie} {persoon.Naam}";
        var ministerie = persoon.Ministerie ?? persoon.Afkorting;
        return string.IsNullOrWhiteSpace(ministerie) ? name : $"{name} ({ministerie})";
    }

    private static void WriteText(HtmlWriter html, string title, string? text, Anchor place, IReadOnlyList<PlannedNote> notes)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return;
        }

        using (html.In(Tag.Section, HtmlAttribute.LabelledBy(place)))
        {
            html.Element(Tag.H2, title, HtmlAttribute.Id(place));
            using (html.In(Tag.Div, HtmlAttribute.Class("tekst")))
            {
                RunningText.Write(html, text);
            }

            NoteSection.Write(html, notes, place, "de toelichting");
        }
    }
}
