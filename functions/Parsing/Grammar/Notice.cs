using System.Text;

namespace Kamervragen.Parsing.Grammar;

/// <summary>Tells notices apart by their wording. Blanks are not counted, because text layers lose them.</summary>
internal static class Notice
{
    private static readonly string[] Withdrawn = ["alsingetrokken", "ingetrokkenwordenbeschouwd", "zijningetrokken", "wordeningetrokken", "isingetrokken", "heeftdevrageningetrokken"];
    private static readonly string[] Deferred = ["nietbinnendegebruikelijketermijn", "nietbinnendegesteldetermijn", "nietbinnendetermijn", "uitstel", "nietbinnendriewekenk", "nietbinnendedriewek", "nietbinnendedaarvoor", "binnendegebruikelijketermijntebeantwoorden", "nietbinnendevereistetermijn"];
    private static readonly string[] ByLetter = ["zijnbeantwoord", "wordenbeantwoordmiddels", "middelseenbrief", "perbrief", "ineenbrief", "bijbrief", "indebrief", "metdebrief", "viaeenbrief"];
    private static readonly string[] Later = ["zospoedigmogelijk", "meertijd", "gebruikelijketermijn", "gesteldetermijn"];
    private static readonly string[] Reasons = ["reden", "omdat", "aangezien", "wegens", "vanwege", "inverbandmet", "doordat", "teneinde"];

    /// <summary>What a notice says.</summary>
    public static Mededelingsoort Classify(string text)
    {
        var solid = Solid(text);
        return Holds(solid, Withdrawn) ? Mededelingsoort.Ingetrokken
            : Holds(solid, Deferred) ? Mededelingsoort.Uitstel
            : Holds(solid, ByLetter) ? Mededelingsoort.PerBrief
            : Holds(solid, Later) ? Mededelingsoort.Uitstel
            : Mededelingsoort.Overig;
    }

    /// <summary>The sentence that gives the reason of a deferral; null where none does.</summary>
    public static string? FindReason(string text)
    {
        var start = 0;
        while (start < text.Length)
        {
            var end = EndOfSentence(text, start);
            var sentence = text[start..end].Trim();
            if (Holds(Solid(sentence), Reasons))
            {
                return sentence;
            }

            start = end;
        }

        return null;
    }

    private static int EndOfSentence(string text, int start)
    {
        for (var i = start; i < text.Length; i++)
        {
            var isEnd = text[i] is '.' or '!' or '?' && i > start + 3;
            if (isEnd && (i + 1 == text.Length || char.IsWhiteSpace(text[i + 1]) || (char.IsUpper(text[i + 1]) && char.IsLower(text[i - 1]))))
            {
                return i + 1;
            }
        }

        return text.Length;
    }

    private static bool Holds(string solid, string[] phrases) =>
        Array.Exists(phrases, phrase => solid.Contains(phrase, StringComparison.Ordinal));

    private static string Solid(string text)
    {
        var solid = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c) && c != '-')
            {
                solid.Append(char.ToLowerInvariant(c));
            }
        }

        return solid.ToString();
    }
}
