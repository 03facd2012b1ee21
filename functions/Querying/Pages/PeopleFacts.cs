using Kamervragen.Dossiers;

namespace Kamervragen.Querying.Pages;

/// <summary>Who asked, who was asked and who answered.</summary>
internal static class PeopleFacts
{
    public static void Write(HtmlWriter html, Kamervraag dossier)
    {
        FactList.Row(html, "Indieners", dossier.Indieners, indiener => WriteMember(html, indiener));
        FactList.Row(html, "Gericht aan", dossier.GerichtAan, html.Text);
        WriteAnswering(html, dossier);
        FactList.Row(html, dossier.Ministeries.Count == 1 ? "Ministerie" : "Ministeries", dossier.Ministeries, ministerie =>
            html.Text(IsShorter(ministerie.Afkorting, ministerie.Naam) ? $"{ministerie.Naam} ({ministerie.Afkorting})" : ministerie.Naam));
    }

    private static void WriteMember(HtmlWriter html, Indiener indiener)
    {
        html.Text(Names.Of(indiener));
        if (string.IsNullOrWhiteSpace(indiener.Partij))
        {
            return;
        }

        html.Text(" (");
        var partij = Partijen.Van(indiener.Partij);
        WriteShort(html, partij.Afkorting ?? indiener.Partij, indiener.Partij, partij.Naam);
        html.Text(")");
    }

    private static void WriteAnswering(HtmlWriter html, Kamervraag dossier)
    {
        var (known, others) = Names.OfAnswering(dossier);
        var writers = new List<Action>();
        foreach (var (persoon, naam) in known)
        {
            var post = string.Join(", ", new[] { persoon.Functie, persoon.Ministerie ?? persoon.Afkorting }.Where(part => !string.IsNullOrWhiteSpace(part)));
            writers.Add(() => html.Text(post.Length > 0 ? $"{naam} ({post})" : naam));
        }

        writers.AddRange(others.Select<string, Action>(naam => () => html.Text(naam)));
        writers.AddRange(dossier.MedeNamens.Select<string, Action>(post => () => html.Text($"mede namens: {post}")));
        FactList.Row(html, "Beantwoord door", writers, write => write());
    }

    // The abbreviation that readers know, with the name as printed behind it, or in full where the abbreviation is what is printed.
    private static void WriteShort(HtmlWriter html, string shortName, string printed, string fullName)
    {
        var explanation = printed != shortName ? printed : fullName;
        if (explanation == shortName)
        {
            html.Text(shortName);
        }
        else
        {
            html.Element(Tag.Abbr, shortName, HtmlAttribute.Title(explanation));
        }
    }

    private static bool IsShorter(string? afkorting, string naam) => afkorting is { Length: > 0 } && afkorting != naam;
}
