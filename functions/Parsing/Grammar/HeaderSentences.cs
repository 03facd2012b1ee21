using Kamervragen.Parsing.Blocks;
using Kamervragen.Parsing.Readers;

namespace Kamervragen.Parsing.Grammar;

/// <summary>Tells header sentences apart, also where two stand in one paragraph.</summary>
internal static class HeaderSentences
{
    private static readonly Keywords Op = new("op");

    /// <summary>Whether a text begins as a header sentence does.</summary>
    public static bool IsStart(ReadOnlySpan<char> text) => QuestionHeader.IsStart(text) || AnswerHeader.IsStart(text);

    /// <summary>Reads a header sentence; one that cannot be read is kept as it is.</summary>
    public static void Read(ReadOnlySpan<char> text, Kopzin kop, PublicationDraft draft)
    {
        if (text.Length > DocumentLimits.HeaderSentence)
        {
            draft.UnreadableHeader(text);
        }
        else if (AnswerHeader.IsStart(text))
        {
            ReadAnswer(text, kop, draft);
        }
        else if (QuestionHeader.IsStart(text) || kop.Onderwerp is not null)
        {
            ReadQuestion(text, kop, draft);
        }
        else
        {
            draft.UnreadableHeader(text);
        }
    }

    private static void ReadAnswer(ReadOnlySpan<char> text, Kopzin kop, PublicationDraft draft)
    {
        // Word documents print the answer's sentence first.
        var question = kop.Datums.Count == 0 ? text.IndexOf("Vragen van ", StringComparison.Ordinal) : -1;
        if (question > 0 && text[..question].TrimEnd().EndsWith("."))
        {
            AnswerHeader.Read(text[..question].Trim(), kop, draft);
            ReadQuestion(text[question..], kop, draft);
        }
        else if (kop.Datums.Count == 0 && StartOfAsked(text, out var asked) is var answered and > 0)
        {
            ReadAnswerToAsked(text, answered, asked, kop, draft);
        }
        else
        {
            AnswerHeader.Read(text, kop, draft);
        }
    }

    // "Antwoorden van de Minister van … op Kamervragen van het lid … over … (ontvangen …)": both sentences in one, as ministries write it.
    private static void ReadAnswerToAsked(ReadOnlySpan<char> text, int answered, int asked, Kopzin kop, PublicationDraft draft)
    {
        var received = Scan.LastIndexOf(text, "ontvangen");
        var date = received > asked ? text[received..] : default;
        AnswerHeader.Read(string.Concat(text[..answered], " (", date), kop, draft);
        draft.HasQuestionHeader = true;
        QuestionHeader.Read(text[asked..(date.IsEmpty ? text.Length : received)].TrimEnd(" ("), kop, draft);
    }

    // Where the office that answers ends, and where the question begins behind it; 0 where it does not.
    private static int StartOfAsked(ReadOnlySpan<char> text, out int asked)
    {
        for (var at = Op.IndexIn(text); at > 0; at = Op.IndexIn(text, at + 1))
        {
            var rest = text[(at + 2)..].TrimStart();
            Scan.Articles.Take(ref rest);
            if (QuestionHeader.IsAsked(rest))
            {
                asked = text.Length - rest.Length;
                return at;
            }
        }

        asked = 0;
        return 0;
    }

    private static void ReadQuestion(ReadOnlySpan<char> text, Kopzin kop, PublicationDraft draft)
    {
        draft.HasQuestionHeader = true;
        var answer = kop.Datums.Count == 0 ? StartOfAnswer(text) : -1;
        QuestionHeader.Read(answer > 0 ? text[..answer].Trim() : text, kop, draft);
        if (answer > 0)
        {
            AnswerHeader.Read(text[answer..], kop, draft);
        }
    }

    private static int StartOfAnswer(ReadOnlySpan<char> text)
    {
        for (var i = text.IndexOf(')'); i > 0 && i + 1 < text.Length; i = Scan.IndexOf(text, ')', i + 1))
        {
            var rest = text[(i + 1)..].TrimStart(" .");
            if (AnswerHeader.IsStart(rest))
            {
                return text.Length - rest.Length;
            }
        }

        return -1;
    }
}
