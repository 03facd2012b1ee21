using System.Globalization;
using System.Net;
using System.Text;

namespace Kamervragen.Benchmarks.Generated;

/// <summary>Writes a publication down in the shapes that KOOP serves.</summary>
internal static class MarkupWriters
{
    /// <summary>Modern XML, indented, notes inside the sentence.</summary>
    public static string Xml(Inhoud inhoud)
    {
        var xml = new StringBuilder($"""
            <?xml version="1.0" encoding="UTF-8"?>
            <officiele-publicatie xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
              <metadata>
                <meta name="OVERHEIDop.externMetadataRecord" scheme="" content="https://zoek.officielebekendmakingen.nl/{inhoud.Id}/metadata.xml"/>
              </metadata>
              <kamervragen>
                <kamervraagkop>
                  <tekstregel inhoud="vergaderjaar">Vergaderjaar 2024-2025</tekstregel>
                  <tekstregel inhoud="documenttype">Aanhangsel van de Handelingen</tekstregel>
                </kamervraagkop>
                <kamervraagnummer>{inhoud.Id[15..]}</kamervraagnummer>
                <kamervraagomschrijving type="vraag">{Escape(inhoud.Vraagkop)}</kamervraagomschrijving>
                <kamervraagomschrijving type="antwoord">{Escape(inhoud.Antwoordkop)}</kamervraagomschrijving>

            """);
        var note = 0;
        foreach (var deel in inhoud.Delen)
        {
            var tag = deel.IsVraag ? "vraag" : "antwoord";
            xml.Append(CultureInfo.InvariantCulture, $"    <{tag}>\n      <nr status=\"officieel\">{deel.Kop}</nr>\n");
            foreach (var alinea in deel.Alineas)
            {
                xml.Append("      <al>").Append(Escape(alinea));
                if (deel.Noot is not null && ReferenceEquals(alinea, deel.Alineas[^1]))
                {
                    note++;
                    xml.Append(CultureInfo.InvariantCulture, $"<noot id=\"ID-{note}\" type=\"voet\">\n          <noot.nr>{note}</noot.nr>\n          <noot.al>{Escape(deel.Noot)}</noot.al>\n        </noot>");
                }

                xml.Append("</al>\n");
            }

            xml.Append(CultureInfo.InvariantCulture, $"    </{tag}>\n");
        }

        return xml.Append("  </kamervragen>\n</officiele-publicatie>\n").ToString();
    }

    /// <summary>KOOP's page, lines of its source wrapped, notes at its end.</summary>
    public static string Html(Inhoud inhoud)
    {
        var html = new StringBuilder($"""
            <!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">
            <html xmlns="http://www.w3.org/1999/xhtml" xml:lang="nl">
               <head>
                  <meta http-equiv="Content-Type" content="text/html; charset=utf-8" />
                  <meta name="DC.identifier" scheme="OVERHEIDop.ParlID" content="{inhoud.Id}" />
                  <meta name="OVERHEIDop.vraagnummer" scheme="" content="2025Z90001" />
                  <meta name="OVERHEIDop.vergaderjaar" scheme="" content="2024-2025" />
                  <title>Voorbeeld</title>
               </head>
               <body>
                  <div id="broodtekst">
                     <h1 class="kamervraagomschrijving_kop no-toc">{Escape(inhoud.Vraagkop)}</h1>
                     <h1 class="kamervraagomschrijving_kop no-toc">{Escape(inhoud.Antwoordkop)}</h1>

            """);
        var notes = new StringBuilder();
        var note = 0;
        foreach (var deel in inhoud.Delen)
        {
            html.Append(CultureInfo.InvariantCulture, $"         <div class=\"{(deel.IsVraag ? "vraag" : "antwoord")}\">\n            <h2 class=\"stuktitel no-toc\"><a id=\"d{deel.Nummer}\" name=\"d{deel.Nummer}\"></a>{deel.Kop}\n            </h2>\n");
            foreach (var alinea in deel.Alineas)
            {
                html.Append("            <p>").AppendJoin("\n               ", TextLayerWriter.Wrap(Escape(alinea), 85));
                if (deel.Noot is not null && ReferenceEquals(alinea, deel.Alineas[^1]))
                {
                    note++;
                    html.Append(CultureInfo.InvariantCulture, $"<a class=\"nootnum supernote-click-n{note}\" href=\"#n{note}\">{note}</a>");
                    notes.Append(CultureInfo.InvariantCulture, $"            <div class=\"voet noot snp-mouseoffset notedefault\" id=\"supernote-note-n{note}\">\n               <h5 class=\"note-close\"><a class=\"note-close\" href=\"#close-n{note}\">X</a> Noot\n               </h5><sup><span class=\"nootnum\"><a id=\"n{note}\" name=\"n{note}\"></a>{note}</span></sup><p>{Escape(deel.Noot)}</p>\n            </div>\n");
                }

                html.Append("\n            </p>\n");
            }

            html.Append("         </div>\n");
        }

        return html.Append("         <div id=\"noten\">\n            <hr />\n").Append(notes).Append("         </div>\n      </div>\n   </body>\n</html>\n").ToString();
    }

    private static string Escape(string text) => WebUtility.HtmlEncode(text);
}
