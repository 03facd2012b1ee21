using Kamervragen.Parsing.Blocks;

namespace Kamervragen.Parsing.Grammar;

/// <summary>Reads <c>Antwoord van Minister … (…), mede namens … (ontvangen …). Zie ook Aanhangsel Handelingen, …</c>, and the same of a notice.</summary>
internal static class AnswerHeader
{
    private const string Usual = "Antwoord van ";
    private static readonly Words Qualifiers = new("Nader", "Nadere", "Herzien", "Herziene", "Aanvullend", "Aanvullende", "Gewijzigd");
    private static readonly Words Names = new("Antwoorden", "Antwoord", "Mededeling", "Beantwoording", "Reactie");
    private static readonly Words Titles = new("heer", "mevrouw");

    /// <summary>Whether a text begins as such a sentence does.</summary>
    public static bool IsStart(ReadOnlySpan<char> text)
    {
        if (text.Length < 9 || text[0] is not ('A' or 'M' or 'N' or 'H' or 'B' or 'R'))
        {
            return false;
        }

        if (text.StartsWith(Usual, StringComparison.Ordinal))
        {
            return NamesAnOffice(text[Usual.Length..].TrimStart());
        }

        Qualifiers.Take(ref text);
        return Names.Take(ref text) is not null && Scan.TakeWord(ref text, "van") && NamesAnOffice(text);
    }

    /// <summary>Reads the sentence.</summary>
    public static void Read(ReadOnlySpan<char> text, Kopzin kop, PublicationDraft draft)
    {
        var seeAlso = draft.ReadSeeAlso(text);
        var end = seeAlso >= 0 ? seeAlso : text.Length;
        var received = Scan.LastIndexOf(text[..end], "ontvangen");
        if (received >= 0)
        {
            draft.Ontvangen ??= draft.ReadDate(text[(received + 9)..end], kop, received, "ontvangen");
            var first = text.IndexOf("ontvangen", StringComparison.Ordinal);
            end = first >= 0 && first < received ? first : received;
        }

        var names = text[..end].TrimEnd(" (.,");
        var namesEnd = names.Length;
        Qualifiers.Take(ref names);
        var kind = Names.Take(ref names);
        draft.HasNoticeHeader |= string.Equals(kind, "Mededeling", StringComparison.Ordinal);
        draft.HasAnswerHeader |= !string.Equals(kind, "Mededeling", StringComparison.Ordinal);
        draft.Add(ReadAnswering(names, namesEnd - names.Length, kop, draft.Known));
        if (draft.BeantwoordDoor.Count == 0)
        {
            draft.UnreadableHeader(text);
        }
    }

    private static Answering ReadAnswering(ReadOnlySpan<char> names, int offset, Kopzin kop, KnownPeople people)
    {
        if (!kop.Los)
        {
            return AnsweringList.Read(names, offset, kop);
        }

        return people.Answering.Find(names) ?? people.Answering.Keep(names, AnsweringList.Read(names, offset, kop));
    }

    private static bool NamesAnOffice(ReadOnlySpan<char> text)
    {
        Scan.TakeWord(ref text, "de");
        return Role.Take(ref text, out _) is not null || Titles.Take(ref text) is not null;
    }
}
