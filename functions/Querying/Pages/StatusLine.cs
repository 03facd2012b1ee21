using Kamervragen.Dossiers;

namespace Kamervragen.Querying.Pages;

/// <summary>How far a set is, in words; and how long what is open has been waiting today.</summary>
internal static class StatusLine
{
    /// <summary>Writes the line.</summary>
    public static void Write(HtmlWriter html, Kamervraag dossier, DateOnly vandaag)
    {
        using (html.In(Tag.P, HtmlAttribute.Class($"status {Kind(dossier)}")))
        {
            html.Element(Tag.Strong, Name(dossier));
            if (dossier.DagenOpen(vandaag) is { } open)
            {
                html.Text($" {DutchText.Days(open)} open");
                WriteLate(html, dossier.DagenTeLaat(vandaag));
            }
        }
    }

    /// <summary>The status as a reader knows it.</summary>
    public static string Name(Kamervraag dossier) => dossier switch
    {
        { Mondeling: true } => "Mondelinge vraag",
        { Status: Status.Uitgesteld } => "Uitgesteld",
        { Status: Status.DeelsBeantwoord } => "Deels beantwoord",
        { Status: Status.Beantwoord } => "Beantwoord",
        { Status: Status.Ingetrokken } => "Ingetrokken",
        _ => "Open",
    };

    private static string Kind(Kamervraag dossier) => dossier switch
    {
        { Mondeling: true } => "mondeling",
        { Status: Status.DeelsBeantwoord } => "deels",
        _ => Name(dossier).ToLowerInvariant(),
    };

    private static void WriteLate(HtmlWriter html, int? late)
    {
        if (late is > 0)
        {
            html.Text(", ");
            html.Element(Tag.Span, $"{DutchText.Days(late.Value)} te laat", HtmlAttribute.Class("laat"));
        }
        else if (late == 0)
        {
            html.Text(", binnen de termijn");
        }
    }
}
