using Kamervragen.Dossiers;

namespace Kamervragen.Querying.Pages;

/// <summary>The page of one dossier, for people: all of it, in Dutch, without script. Pure.</summary>
public static class RecordPage
{
    private const int LongestEcho = 40;

    /// <summary>The page of a dossier.</summary>
    /// <param name="dossier">The dossier.</param>
    /// <param name="vandaag">The day for which the page tells how long an open dossier has been waiting.</param>
    /// <returns>A whole HTML document.</returns>
    public static string Render(Kamervraag dossier, DateOnly vandaag)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        var json = Link.Site("api", "kamervragen", dossier.Sleutel);
        var atom = Link.Site("api", "kamervragen", dossier.Sleutel, "atom");
        return PageFrame.Write($"{dossier.Titel} – {Name(dossier)}", Description(dossier), [("application/json", json), ("application/atom+xml", atom)], html =>
        {
            var questions = new QuestionPlan(dossier.Vragen);
            var notes = new NotePlan(dossier, questions);
            if (questions.All.Count > 0)
            {
                html.A(Link.To(Anchor.Of("vragen")), "Naar de vragen", HtmlAttribute.Class("skip"));
            }

            WriteHeader(html, dossier, vandaag);
            using (html.In(Tag.Main))
            {
                FactList.Write(html, dossier, vandaag);
                new QuestionSection(html, dossier, questions, notes).Write();
                NoticeSection.Write(html, dossier, notes);
                NoticeSection.WriteTexts(html, dossier, notes);
                DocumentSection.Write(html, dossier);
                NoteSection.WriteRest(html, notes.At(default));
                DocumentSection.WriteFlaws(html, dossier.Gebreken);
            }

            WriteFooter(html, json, atom);
        });
    }

    /// <summary>The page that says that there is no such dossier.</summary>
    /// <param name="nummer">The number that was asked for.</param>
    /// <returns>A whole HTML document.</returns>
    public static string RenderNotFound(string nummer)
    {
        ArgumentNullException.ThrowIfNull(nummer);
        var asked = nummer.Length <= LongestEcho ? $" met nummer «{nummer}»" : " met zo'n lang nummer";
        return PageFrame.Write("Niet gevonden – Kamervragen", "Deze kamervraag is er niet.", alternates: [], html =>
        {
            using (html.In(Tag.Header))
            {
                html.Element(Tag.H1, "Niet gevonden");
                html.Element(Tag.P, $"Er is geen kamervraag{asked}", HtmlAttribute.Class("titel"));
            }

            using (html.In(Tag.Main))
            {
                html.Element(Tag.P, "Een nummer ziet eruit als 2024Z02569: het jaar, de letter Z en vijf cijfers. Nieuwe vragen verschijnen hier zodra ze zijn gepubliceerd.");
            }
        });
    }

    private static string Name(Kamervraag dossier) => $"Kamervraag {dossier.Vraagnummer ?? dossier.Sleutel}";

    private static string Description(Kamervraag dossier)
    {
        var ingediend = dossier.Ingediend is { } dag ? $", ingediend op {DutchText.Day(dag)}" : "";
        var door = dossier.Indieners.Count > 0 ? $" door {DutchText.Enumerate([.. dossier.Indieners.Select(Names.Of)])}" : "";
        return $"{Name(dossier)}{ingediend}{door}: {DutchText.Count(dossier.Vragen.Count, "vraag", "vragen")}. Status: {StatusLine.Name(dossier).ToLowerInvariant()}.";
    }

    private static void WriteHeader(HtmlWriter html, Kamervraag dossier, DateOnly vandaag)
    {
        using (html.In(Tag.Header))
        {
            using (html.In(Tag.Hgroup))
            {
                html.Element(Tag.H1, Name(dossier));
                html.Element(Tag.P, dossier.Titel, HtmlAttribute.Class("titel"));
            }

            StatusLine.Write(html, dossier, vandaag);
        }
    }

    private static void WriteFooter(HtmlWriter html, Link json, Link atom)
    {
        using (html.In(Tag.Footer))
        using (html.In(Tag.P))
        {
            html.Text("Samengesteld uit de officiële publicaties hierboven; bij verschil gelden die. Dezelfde gegevens ");
            html.A(json, "als JSON");
            html.Text("; wat er met deze vragen gebeurt ");
            html.A(atom, "als Atom-feed");
            html.Text(".");
        }
    }
}
