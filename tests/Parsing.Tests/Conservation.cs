using System.Text;

namespace Kamervragen.Parsing.Tests;

/// <summary>The law that every character of a body that is not blank ends up in exactly one field.</summary>
internal static class Conservation
{
    /// <summary>Compares the characters of a body with those of the fields, headings included.</summary>
    /// <param name="body">The text of the body, without markup.</param>
    /// <param name="publication">What was read.</param>
    /// <param name="marks">How many note marks the body prints beside the notes; they are consumed, each a note's number.</param>
    public static void Check(string body, Publication publication, int marks = 0)
    {
        var fields = new StringBuilder();
        foreach (var part in publication.Vragen.Concat(publication.Antwoorden))
        {
            fields.Append(part.Kop).Append(part.Tekst);
        }

        foreach (var note in publication.Noten)
        {
            fields.Append(note.Nr).Append(note.Tekst);
        }

        foreach (var note in publication.Noten.Take(marks))
        {
            fields.Append(note.Nr);
        }

        fields.Append(publication.Mededeling).Append(publication.Toelichting).Append(publication.Overig);
        Assert.Equal(Characters(body), Characters(fields.ToString()));
    }

    /// <summary>How often each character occurs that is not blank.</summary>
    public static string Characters(string text)
    {
        var counts = new SortedDictionary<char, int>();
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c) && char.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.Format)
            {
                counts[c] = counts.GetValueOrDefault(c) + 1;
            }
        }

        return string.Join(' ', counts.Select(count => $"{count.Key}{count.Value}"));
    }
}
