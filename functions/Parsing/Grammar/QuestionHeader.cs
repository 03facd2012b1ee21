using Kamervragen.Parsing.Blocks;

namespace Kamervragen.Parsing.Grammar;

/// <summary>Reads <c>Vragen van de leden … aan de Minister van … over … (ingezonden …)</c>.</summary>
internal static class QuestionHeader
{
    private const string Usual = "Vragen van ";
    private const string About = " over ";
    private static readonly Words Qualifiers = new("Mondelinge", "Schriftelijke", "Nadere", "Nader", "Aanvullende", "Vervolg", "Aanvulling");
    private static readonly Words Names = new("Vragen", "Vraag", "Kamervragen", "Kamervraag");
    private static readonly Words Askers = new("van", "door");
    private static readonly Words Bodies = new("leden", "lid");
    private static readonly Keywords Delimiters = new(
        "over", "inzake", "betreffende", "betreft", "aangaande", "omtrent", "naar aanleiding van", "met betrekking tot", "ten aanzien van");
    private static readonly Keywords To = new("aan");

    /// <summary>Whether a text begins as such a sentence does.</summary>
    public static bool IsStart(ReadOnlySpan<char> text) =>
        text.Length >= 9 && text[0] is ('V' or 'M' or 'S' or 'N' or 'A' or 'K')
        && (text.StartsWith(Usual, StringComparison.Ordinal) || IsAsked(text));

    /// <summary>Whether a text begins as such a sentence does, whatever its case: it may stand inside another.</summary>
    public static bool IsAsked(ReadOnlySpan<char> text)
    {
        Qualifiers.Take(ref text);
        return Names.Take(ref text) is not null
            && (Askers.Take(ref text) is not null
                || Bodies.Take(ref text) is not null
                || (Scan.TakeWord(ref text, "gesteld") && Scan.TakeWord(ref text, "door") && !text.StartsWith("de leden der Kamer", StringComparison.Ordinal)));
    }

    /// <summary>Reads the sentence.</summary>
    public static void Read(ReadOnlySpan<char> text, Kopzin kop, PublicationDraft draft)
    {
        draft.IsMondeling |= text.StartsWith("Mondeling", StringComparison.OrdinalIgnoreCase);
        draft.ReadSeeAlso(text);
        var end = SubjectNumber.EndBefore(text[..EndOfSubject(text, kop, draft)], out var number);
        draft.Vraagnummer ??= number;
        var membersEnd = ReadMembers(text, end, kop, draft, out var isAddressed);
        var subject = isAddressed ? ReadAddressees(text, membersEnd, end, draft) : membersEnd;
        draft.Onderwerp ??= kop.Onderwerp is { Length: > 0 } marked
            ? MarkedSubject(text.Slice(marked.Start, marked.Length))
            : SubjectFrom(text, subject, end);
        if (draft.Leden.Count == 0)
        {
            draft.UnreadableHeader(text);
        }
    }

    private static int EndOfSubject(ReadOnlySpan<char> text, Kopzin kop, PublicationDraft draft)
    {
        var at = Scan.LastIndexOf(text, "ingezonden");
        if (at < 0)
        {
            return text.Length;
        }

        draft.Ingezonden ??= draft.ReadDate(text[(at + 10)..], kop, at, "ingezonden");
        return at;
    }

    // Who ask, and where what stands behind them begins: "aan", or else the word before the subject.
    private static int ReadMembers(ReadOnlySpan<char> text, int end, Kopzin kop, PublicationDraft draft, out bool isAddressed)
    {
        var to = FindAddressees(text, end);
        if (kop.Los && to >= 0 && draft.Known.Asking.Find(text[..to]) is { } known)
        {
            isAddressed = true;
            draft.Add(known);
            return to;
        }

        // In "over de brief aan de Minister" the office is part of the subject.
        var membersEnd = EndOfMembers(text, to >= 0 ? to : end, kop);
        isAddressed = membersEnd == to;
        var members = Members(text[..membersEnd], kop.Los);
        draft.Add(isAddressed && kop.Los ? draft.Known.Asking.Keep(text[..to], members) : members);
        return membersEnd;
    }

    private static List<Lid> Members(ReadOnlySpan<char> text, bool loose)
    {
        Qualifiers.Take(ref text);
        Names.Take(ref text);
        Scan.TakeWord(ref text, "gesteld");
        Askers.Take(ref text);
        return MemberList.Read(text, loose);
    }

    private static int FindAddressees(ReadOnlySpan<char> text, int end)
    {
        for (var at = To.IndexIn(text[..end]); at >= 0; at = To.IndexIn(text[..end], at + 1))
        {
            var rest = text[(at + 3)..end].TrimStart();
            Scan.Articles.Take(ref rest);
            if (Role.Take(ref rest, out _) is not null)
            {
                return at;
            }
        }

        return -1;
    }

    private static int EndOfMembers(ReadOnlySpan<char> text, int end, Kopzin kop)
    {
        if (kop.Onderwerp is { } marked)
        {
            end = Math.Min(end, marked.Start);
        }

        // The sentence begins with "Vragen".
        var at = end > 0 ? Delimiters.IndexIn(text[..end], 1) : -1;
        return at > 0 ? at : end;
    }

    private static int ReadAddressees(ReadOnlySpan<char> text, int to, int end, PublicationDraft draft)
    {
        var start = to + 3;
        var about = text[start..end].IndexOf(About, StringComparison.Ordinal);
        var (offices, read) = ReadOffices(text[start..(about < 0 ? end : start + about + About.Length)], draft.Known);
        var at = start + read;
        var over = FindDelimiter(text, at, end);
        var between = over == end ? default : text.Slice(at, Math.Max(0, over - at)).Trim();
        if (between.StartsWith("en ", StringComparison.Ordinal) && offices is [.. var others, var last])
        {
            // A portfolio of which only the beginning is known.
            offices = [.. others, $"{last} {between.TrimEnd(',')}"];
        }

        draft.Add(offices);

        // Without a word before it, what is left is the subject.
        return over == end ? at : over;
    }

    // The offices stand before "over": what stands behind it does not change them.
    private static AddressedOffices ReadOffices(ReadOnlySpan<char> text, KnownPeople people)
    {
        if (people.Addressed.Find(text) is { } known)
        {
            return known;
        }

        var offices = new List<string>();
        var length = OfficeList.Read(text, offices);
        return people.Addressed.Keep(text, new AddressedOffices(offices, length));
    }

    private static int FindDelimiter(ReadOnlySpan<char> text, int start, int end)
    {
        var glued = text[start..end].TrimStart();
        if (Delimiters.LengthOfStart(glued) > 0)
        {
            return end - glued.Length;
        }

        var at = Delimiters.IndexIn(text[..end], start);
        return at >= 0 ? at : end;
    }

    // Some mark up "over" as well; a capital begins a subject.
    private static string MarkedSubject(ReadOnlySpan<char> marked)
    {
        marked = marked.Trim(" .");
        var word = Delimiters.LengthOfStart(marked);
        return word > 0 && char.IsLower(marked[0]) && marked[word..].StartsWith(" ")
            ? marked[(word + 1)..].ToString()
            : marked.ToString();
    }

    private static string? SubjectFrom(ReadOnlySpan<char> text, int start, int end)
    {
        var subject = text.Slice(start, Math.Max(0, end - start)).Trim();
        subject = subject[Delimiters.LengthOfStart(subject)..].TrimEnd(" (").TrimEnd(" .").Trim();
        return subject.IsEmpty ? null : subject.ToString();
    }
}
