using System.Buffers;

namespace Kamervragen.Parsing.Grammar;

/// <summary>Tells notices apart by their wording. Blanks are not counted, because text layers lose them.</summary>
internal static class Notice
{
    // These say of any text that it is a notice.
    private static readonly SearchValues<string> Withdrawn = Phrases(
        "alsingetrokken", "ingetrokkenwordenbeschouwd", "zijningetrokken", "wordeningetrokken", "isingetrokken", "heeftdevrageningetrokken");

    private static readonly SearchValues<string> Deferred = Phrases(
        "nietbinnendegebruikelijketermijn", "nietbinnendegesteldetermijn", "nietbinnendetermijn", "uitstel", "nietbinnendriewekenk",
        "nietbinnendedriewek", "nietbinnendedaarvoor", "binnendegebruikelijketermijntebeantwoorden", "nietbinnendevereistetermijn");

    private static readonly SearchValues<string> ByLetter = Phrases(
        "zijnbeantwoord", "wordenbeantwoordmiddels", "middelseenbrief", "perbrief", "ineenbrief", "bijbrief", "indebrief", "metdebrief", "viaeenbrief");

    private static readonly SearchValues<string> Later = Phrases("zospoedigmogelijk", "meertijd", "gebruikelijketermijn", "gesteldetermijn");

    // These say something only of what is known to be one.
    private static readonly SearchValues<string> ProbablyLater = Phrases(
        "termijn", "drieweken", "spoedigmogelijk", "zosnelmogelijk", "niettijdig", "laterworden", "laterbeantwoord", "latermoment", "nognietbeantwoord");

    private static readonly SearchValues<string> ProbablyByLetter = Phrases("debrief", "eenbrief", "mijnbrief", "kamerbrief");
    private static readonly SearchValues<string> ProbablyWithdrawn = Phrases("ingetrokken", "intetrekken", "vervallen");
    private static readonly SearchValues<string> Reasons = Phrases("reden", "omdat", "aangezien", "wegens", "vanwege", "inverbandmet", "doordat", "teneinde");

    /// <summary>Whether a text says of itself that it is a notice.</summary>
    public static bool IsOne(string text) => ClassifyStrictly(Solid(text)) != Mededelingsoort.Overig;

    /// <summary>What a notice says.</summary>
    public static Mededelingsoort Classify(string text)
    {
        var solid = Solid(text);
        return ClassifyStrictly(solid) is var strict and not Mededelingsoort.Overig ? strict
            : solid.ContainsAny(ProbablyLater) ? Mededelingsoort.Uitstel
            : solid.ContainsAny(ProbablyByLetter) ? Mededelingsoort.PerBrief
            : solid.ContainsAny(ProbablyWithdrawn) ? Mededelingsoort.Ingetrokken
            : Mededelingsoort.Overig;
    }

    /// <summary>The sentence that gives the reason of a deferral; null where none does.</summary>
    public static string? FindReason(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = EndOfSentence(text, start);
            var sentence = text.AsSpan(start, end - start).Trim();
            if (Solid(sentence).ContainsAny(Reasons))
            {
                return sentence.ToString();
            }

            start = end;
        }

        return null;
    }

    private static Mededelingsoort ClassifyStrictly(ReadOnlySpan<char> solid) =>
        solid.ContainsAny(Withdrawn) ? Mededelingsoort.Ingetrokken
        : solid.ContainsAny(Deferred) ? Mededelingsoort.Uitstel
        : solid.ContainsAny(ByLetter) ? Mededelingsoort.PerBrief
        : solid.ContainsAny(Later) ? Mededelingsoort.Uitstel
        : Mededelingsoort.Overig;

    private static SearchValues<string> Phrases(params string[] phrases) => SearchValues.Create(phrases, StringComparison.Ordinal);

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

    // Small letters, without blanks and hyphens.
    private static ReadOnlySpan<char> Solid(ReadOnlySpan<char> text)
    {
        var solid = new char[text.Length];
        var length = 0;
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c) && c != '-')
            {
                solid[length++] = char.ToLowerInvariant(c);
            }
        }

        return solid.AsSpan(0, length);
    }
}
