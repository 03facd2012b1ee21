using System.Globalization;
using System.Text;

namespace Kamervragen.Benchmarks.Generated;

/// <summary>Writes a publication down as the text layer of a PDF: printed lines, pages, notes at the foot of each.</summary>
internal static class TextLayerWriter
{
    private const int Width = 76;
    private const int LinesPerPage = 48;

    /// <summary>The text layer.</summary>
    public static string Write(Inhoud inhoud)
    {
        var text = new StringBuilder("Tweede Kamer der Staten-Generaal\n\nVergaderjaar 2024–2025\n\n2\n\nAanhangsel van de Handelingen\n\nVragen gesteld door de leden der Kamer, met de daarop door de\nregering gegeven antwoorden\n\n");
        text.Append(inhoud.Id.AsSpan(15)).Append('\n');
        var page = 0;
        var note = 0;
        foreach (var lines in Lines(inhoud).Chunk(LinesPerPage))
        {
            text.AppendJoin('\n', lines.Select(line => line.Text)).Append('\n');
            foreach (var (_, printed) in lines.Where(line => line.Note is not null))
            {
                text.Append(CultureInfo.InvariantCulture, $"{++note}\n\n").AppendJoin('\n', Wrap(printed!, Width + 12)).Append('\n');
            }

            text.Append(page == 0 ? $"\n{inhoud.Id}\nISSN 0921 - 7398\n’s-Gravenhage 2025\n" : string.Empty);
            text.Append(CultureInfo.InvariantCulture, $"\nTweede Kamer, vergaderjaar 2024–2025, Aanhangsel\n\n{++page}\n\n");
        }

        return text.ToString();
    }

    /// <summary>Breaks a text into lines, long words with a hyphen.</summary>
    public static IEnumerable<string> Wrap(string text, int width)
    {
        var line = new StringBuilder(width);
        foreach (var word in text.Split(' '))
        {
            if (line.Length + 1 + word.Length <= width)
            {
                line.Append(line.Length > 0 ? " " : string.Empty).Append(word);
                continue;
            }

            // "ondersteu-" at the end, "ning" on the next line.
            var part = word.Length > 11 && word.All(char.IsAsciiLetterLower) && line.Length + 8 <= width ? word[..6] : string.Empty;
            yield return part.Length > 0 ? $"{line} {part}-" : line.ToString();
            line.Clear().Append(word.AsSpan(part.Length));
        }

        yield return line.ToString();
    }

    private static IEnumerable<(string Text, string? Note)> Lines(Inhoud inhoud)
    {
        foreach (var line in Wrap(inhoud.Vraagkop, Width).Concat(Wrap(inhoud.Antwoordkop, Width)))
        {
            yield return (line, null);
        }

        var note = 0;
        foreach (var deel in inhoud.Delen)
        {
            yield return (deel.Kop, null);
            foreach (var alinea in deel.Alineas)
            {
                var isMarked = deel.Noot is not null && ReferenceEquals(alinea, deel.Alineas[^1]);
                var printed = isMarked ? alinea + (++note).ToString(CultureInfo.InvariantCulture) : alinea;
                var lines = Wrap(printed, Width).ToList();
                for (var i = 0; i < lines.Count; i++)
                {
                    yield return (lines[i], isMarked && i == lines.Count - 1 ? deel.Noot : null);
                }
            }
        }
    }
}
