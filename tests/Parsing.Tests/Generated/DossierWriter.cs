using System.Globalization;
using System.Net;
using System.Text;

namespace Kamervragen.Parsing.Tests.Generated;

/// <summary>Writes a dossier down as KOOP would: modern and older XML, HTML, and the text layer of a PDF.</summary>
internal static class DossierWriter
{
    private static readonly string[] Months =
        ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"];

    public static string ModernXml(Dossier dossier) => $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <officiele-publicatie><metadata><meta name="OVERHEIDop.externMetadataRecord" content="https://zoek.officielebekendmakingen.nl/{dossier.Id}/metadata.xml"/></metadata>
        <kamervragen>
        <kamervraagomschrijving type="vraag">{Esc(Question(dossier))}</kamervraagomschrijving>
        <kamervraagomschrijving type="antwoord">{Esc(Answer(dossier))}</kamervraagomschrijving>
        {Parts(dossier, (part, note) => $"<{Tag(part)}><nr status=\"officieel\">{part.Kop}</nr>{Paragraphs(part, "al", note is null ? "" : $"<noot id=\"n{note}\" type=\"voet\"><noot.nr>{note}</noot.nr><noot.al>{Esc(part.Noot!)}</noot.al></noot>")}</{Tag(part)}>")}
        </kamervragen></officiele-publicatie>
        """;

    public static string OlderXml(Dossier dossier) => $"""
        <vraagdoc><body><vragen><omschr>{Esc(Question(dossier))}</omschr><omschr>{Esc(Answer(dossier))}</omschr>
        {Parts(dossier, (part, note) => $"<{Tag(part)}><nummer>{part.Kop}</nummer>{Paragraphs(part, "al", note is null ? "" : $"<nootref refid=\"n{note}\"/>")}</{Tag(part)}>")}
        {Notes(dossier, (note, text) => $"<noot id=\"n{note}\"><nr>{note}</nr><al>{Esc(text)}</al></noot>")}
        </vragen></body></vraagdoc>
        """;

    public static string Html(Dossier dossier) => $"""
        <html><head><meta name="DC.identifier" content="{dossier.Id}"/></head><body><div id="broodtekst">
        <h1 class="kamervraagomschrijving_kop">{Esc(Question(dossier))}</h1><h1 class="kamervraagomschrijving_kop">{Esc(Answer(dossier))}</h1>
        {Parts(dossier, (part, note) => $"<div class=\"{Tag(part)}\"><h2 class=\"stuktitel no-toc\">{part.Kop}</h2>{Paragraphs(part, "p", note is null ? "" : $"<a class=\"nootnum\" href=\"#n{note}\">{note}</a>")}</div>")}
        <div id="noten">{Notes(dossier, (note, text) => $"<div class=\"voet noot\"><h5 class=\"note-close\">X</h5><sup><span class=\"nootnum\"><a id=\"n{note}\"></a>{note}</span></sup><p>{Esc(text)}</p></div>")}</div>
        </div></body></html>
        """;

    /// <summary>A text layer of pages, as extractors of some kind give it: lines of about 75 characters, words broken off at their ends, notes at the foot.</summary>
    public static string TextLayer(Dossier dossier, int linesPerPage, PageStyle style)
    {
        var lines = new List<(string Text, string? Note)>();
        lines.AddRange(Wrap(Question(dossier)).Concat(Wrap(Answer(dossier))).Select(line => (line, (string?)null)));
        var number = 0;
        foreach (var part in dossier.Delen)
        {
            lines.Add((style == PageStyle.Markdown ? $"**{part.Kop}**" : part.Kop, null));
            foreach (var paragraph in part.Alineas)
            {
                var isLast = ReferenceEquals(paragraph, part.Alineas[^1]);
                var mark = isLast && part.Noot is not null ? (++number).ToString(CultureInfo.InvariantCulture) : string.Empty;
                var wrapped = Wrap(paragraph).ToList();
                lines.AddRange(wrapped[..^1].Select(line => (line, (string?)null)));
                lines.Add((wrapped[^1] + (style == PageStyle.Markdown && mark.Length > 0 ? $"[{mark} ]" : mark), mark.Length > 0 ? part.Noot : null));
            }
        }

        return Pages(dossier, lines, linesPerPage, style);
    }

    private static string Pages(Dossier dossier, List<(string Text, string? Note)> lines, int linesPerPage, PageStyle style)
    {
        var year = $"{dossier.Id[6..10]}–{dossier.Id[10..14]}";
        var text = new StringBuilder(style switch
        {
            PageStyle.Printed => $"Tweede Kamer der Staten-Generaal\nVergaderjaar {year}\n{dossier.Id[15..]}\n",
            PageStyle.Markdown => $"# 2\n\n#### Vergaderjaar {year} Aanhangsel van de Handelingen\n\n### {dossier.Id[15..]}\n\n",
            _ => $"Tweede Kamer der Staten-Generaal2\nVergaderjaar {year}\n{dossier.Id[15..]}\n",
        });
        var number = 0;
        var page = 0;
        foreach (var chunk in lines.Chunk(linesPerPage))
        {
            page++;
            text.Append(style == PageStyle.Printed && page > 1 ? "\f" : string.Empty).AppendJoin('\n', chunk.Select(line => line.Text)).Append('\n');
            foreach (var note in chunk.Where(line => line.Note is not null).Select(line => line.Note))
            {
                text.Append(style switch
                {
                    PageStyle.Printed => $"\n{++number}\n\n{note}\n",
                    PageStyle.Markdown => $"\n{++number} {note}\n",
                    _ => $"{++number}{note}\n",
                });
            }

            text.Append(Foot(dossier, year, page, style));
        }

        return text.ToString();
    }

    private static string Foot(Dossier dossier, string year, int page, PageStyle style)
    {
        var foot = $"Tweede Kamer, vergaderjaar {year}, Aanhangsel";
        var id = page == 1 ? $"\n{dossier.Id}\nISSN 0921 - 7398\n" : string.Empty;
        return style switch
        {
            PageStyle.Printed => $"{id}\n{foot}\n\n{page}\n",
            PageStyle.Glued => $"{id}{foot} {page}\n",
            PageStyle.Concatenated => $"{id}{foot} {page}",
            _ => $"{(page == 1 ? $"\n{dossier.Id[1..].Replace('-', ' ')}\n" : string.Empty)}\n-----\n\n",
        };
    }

    private static IEnumerable<string> Wrap(string text)
    {
        const int Width = 75;
        var line = new StringBuilder();
        foreach (var word in text.Split(' '))
        {
            if (line.Length + 1 + word.Length <= Width)
            {
                line.Append(line.Length > 0 ? " " : string.Empty).Append(word);
                continue;
            }

            // Long words of small letters are broken off.
            if (word.Length > 14 && word.All(char.IsAsciiLetterLower) && line.Length < Width - 8)
            {
                yield return $"{line} {word[..6]}-";
                line.Clear().Append(word.AsSpan(6));
            }
            else
            {
                yield return line.ToString();
                line.Clear().Append(word);
            }
        }

        yield return line.ToString();
    }

    private static string Question(Dossier dossier)
    {
        var members = string.Join(" en ", dossier.Leden.Select(lid => $"{lid.Naam} ({lid.Partij})"));
        var offices = string.Join(" en ", dossier.GerichtAan.Select(office => $"de {office}"));
        return $"Vragen van {(dossier.Leden.Count == 1 ? "het lid" : "de leden")} {members} aan {offices} over {dossier.Onderwerp} (ingezonden {Date(dossier.Ingezonden)}).";
    }

    private static string Answer(Dossier dossier) =>
        $"Antwoord van {dossier.Beantwoord.Functie} {dossier.Beantwoord.Naam} ({dossier.Beantwoord.Ministerie}) (ontvangen {Date(dossier.Ontvangen)}).";

    private static string Date(DateOnly date) => string.Create(CultureInfo.InvariantCulture, $"{date.Day} {Months[date.Month - 1]} {date.Year}");

    private static string Parts(Dossier dossier, Func<DossierPart, int?, string> write)
    {
        var note = 0;
        return string.Join('\n', dossier.Delen.Select(part => write(part, part.Noot is null ? null : ++note)));
    }

    private static string Notes(Dossier dossier, Func<int, string, string> write) =>
        string.Join('\n', dossier.Notes.Select((note, index) => write(index + 1, note.Note)));

    private static string Paragraphs(DossierPart part, string tag, string atEnd) =>
        string.Join('\n', part.Alineas.Select((text, index) => $"<{tag}>{Esc(text)}{(index == part.Alineas.Count - 1 ? atEnd : string.Empty)}</{tag}>"));

    private static string Tag(DossierPart part) => part.IsVraag ? "vraag" : "antwoord";

    private static string Esc(string text) => WebUtility.HtmlEncode(text).Replace("&#39;", "'", StringComparison.Ordinal);
}
