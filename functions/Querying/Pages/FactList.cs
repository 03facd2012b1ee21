using Kamervragen.Dossiers;
using Kamervragen.Parsing;

namespace Kamervragen.Querying.Pages;

/// <summary>The facts of a dossier above its questions: dates, people, subjects, sources.</summary>
internal static class FactList
{
    /// <summary>Writes the list.</summary>
    public static void Write(HtmlWriter html, Kamervraag dossier, DateOnly vandaag)
    {
        using (html.In(Tag.Dl, HtmlAttribute.Class("feiten")))
        {
            if (dossier.Ingediend is { } ingediend)
            {
                Row(html, "Ingediend", () => WriteDay(html, ingediend));
            }

            Row(html, "Beantwoord", () => WriteAnswered(html, dossier));
            if (dossier.Termijn is { } termijn)
            {
                Row(html, "Termijn", () => WriteTerm(html, dossier, termijn, vandaag));
            }

            PeopleFacts.Write(html, dossier);
            Row(html, "Onderwerpen", dossier.Rubrieken, rubriek => html.Text(rubriek.Replace(" | ", " › ", StringComparison.Ordinal)), "onderwerpen");
            WriteSources(html, "Bron vraag", dossier, bron => bron.Soort is Soort.Vraag or Soort.Mondeling);
            WriteSources(html, "Bron antwoord", dossier, bron => bron.Soort == Soort.Antwoord);
        }
    }

    /// <summary>A row with one value.</summary>
    public static void Row(HtmlWriter html, string name, Action write)
    {
        using (html.In(Tag.Div))
        {
            html.Element(Tag.Dt, name);
            using (html.In(Tag.Dd))
            {
                write();
            }
        }
    }

    /// <summary>A row with a list; nothing where it is empty.</summary>
    public static void Row<T>(HtmlWriter html, string name, IReadOnlyCollection<T> items, Action<T> write, string? kind = null)
    {
        if (items.Count == 0)
        {
            return;
        }

        Row(html, name, () =>
        {
            using (html.In(Tag.Ul, kind is null ? HtmlAttribute.None : HtmlAttribute.Class(kind)))
            {
                foreach (var item in items)
                {
                    using (html.In(Tag.Li))
                    {
                        write(item);
                    }
                }
            }
        });
    }

    /// <summary>A day, for people and for programs.</summary>
    public static void WriteDay(HtmlWriter html, DateOnly day) => html.Element(Tag.Time, DutchText.Day(day), HtmlAttribute.Datetime(day));

    private static void WriteAnswered(HtmlWriter html, Kamervraag dossier)
    {
        if (dossier.Beantwoord is { } beantwoord)
        {
            WriteDay(html, beantwoord);
            html.Text(dossier.Dagen is { } dagen ? $" (na {DutchText.Days(dagen)})" : "");
            return;
        }

        html.Text(dossier.Status switch
        {
            Status.Beantwoord => "ja; de datum staat niet in de documenten",
            Status.DeelsBeantwoord => "deels",
            Status.Ingetrokken => "nee, de vragen zijn ingetrokken",
            _ => dossier.Mondeling ? "mondeling, in het vragenuur" : "nog niet",
        });
    }

    private static void WriteTerm(HtmlWriter html, Kamervraag dossier, DateOnly termijn, DateOnly vandaag)
    {
        WriteDay(html, termijn);
        var uitgesteld = dossier.Mededelingen.Any(mededeling => mededeling.Soort == Mededelingsoort.Uitstel);
        html.Text(uitgesteld ? ", na uitstel" : "");
        if (dossier.Status == Status.Beantwoord && dossier.DagenTeLaat(vandaag) is { } teLaat)
        {
            html.Text(teLaat == 0 ? " (gehaald)" : $" ({DutchText.Days(teLaat)} te laat)");
        }
    }

    private static void WriteSources(HtmlWriter html, string name, Kamervraag dossier, Func<DossierBron, bool> of)
    {
        List<Link> links = [.. dossier.Bronnen.Where(bron => bron.Geldt && of(bron)).Select(bron => Link.Web(bron.Bron)).OfType<Link>()];
        Row(html, name, links, link => html.A(link, link.Href));
    }
}
