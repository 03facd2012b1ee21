using Kamervragen.Parsing.Blocks;
using Kamervragen.Parsing.Readers;

namespace Kamervragen.Parsing.Grammar;

/// <summary>The parts of a body in reading order, of which the last is still open.</summary>
internal sealed class PartSequence
{
    private const int MostKept = 64;
    private const int LongestNumbers = 40;
    private readonly List<PartDraft> _parts = new(32);
    private readonly List<PartDraft> _all = new(32);
    private PublicationDraft _draft = new(new KnownPeople());
    private readonly TextBuffer _text = new(4096);
    private string? _finished;
    private int _begun;
    private PartDraft? _lastQuestion;
    private int _asked;
    private int _answered;

    /// <summary>The parts that are complete.</summary>
    public List<PartDraft> Parts => _parts;

    /// <summary>Whether no part is complete yet.</summary>
    public bool IsEmpty => _parts.Count == 0;

    /// <summary>The part that is open; null between parts.</summary>
    public PartDraft? Current { get; private set; }

    /// <summary>The text of the open part.</summary>
    public TextBuffer Text
    {
        get
        {
            if (_finished is { } text)
            {
                _text.Clear();
                _text.AppendRaw(text);
                _finished = null;
            }

            return _text;
        }
    }

    /// <summary>Begins a document.</summary>
    /// <param name="draft">Takes the flaws of headings.</param>
    public void Begin(PublicationDraft draft) => _draft = draft;

    /// <summary>Forgets the document.</summary>
    public void Clear()
    {
        if (_all.Count > MostKept)
        {
            _all.RemoveRange(MostKept, _all.Count - MostKept);
            _all.Capacity = MostKept;
        }

        for (var i = 0; i < _begun && i < _all.Count; i++)
        {
            _all[i].Begin(PartKind.Geen);
        }

        _begun = _asked = _answered = 0;
        _parts.Clear();
        _parts.Capacity = Math.Min(_parts.Capacity, MostKept);
        _lastQuestion = null;
        Current = null;
        _finished = null;
        _text.Rest();
    }

    /// <summary>Begins a part by the structure of the document; its heading is still to come.</summary>
    public void Begin(PartKind kind)
    {
        Close();
        Current = New(kind);
        Current.AwaitsHeading = true;
    }

    /// <summary>Begins an explanation that has no heading, behind the open part.</summary>
    public void BeginExplanation()
    {
        Close();
        Current = New(PartKind.Toelichting);
        Current.OpenedFrom = _parts[^1];
    }

    /// <summary>Opens a part by its heading.</summary>
    /// <param name="printed">The heading as printed.</param>
    /// <param name="heading">The heading, read.</param>
    /// <param name="hint">The part in which the format says it stands.</param>
    /// <param name="word">The part that its own words name.</param>
    public void Open(ReadOnlySpan<char> printed, Heading heading, PartKind hint, PartKind word)
    {
        var structural = Current is { Kop: null } && heading.Part == hint && Current.Kind == hint ? Current : null;
        if (structural is null && heading.Part is PartKind.Mededeling or PartKind.Toelichting && IsUnused(Current))
        {
            // What the structure calls an answer is a notice.
            Current = null;
        }
        else if (structural is null)
        {
            Close();
        }

        var numbers = heading is { Part: PartKind.Antwoord, Nummers.Count: 0 } ? NumbersBefore() : heading.Nummers;
        var part = structural ?? New(heading.Part);
        if (structural is null && _parts.Count > 0 && heading.Part == PartKind.Toelichting)
        {
            part.OpenedFrom = _parts[^1];
        }

        Current = part;
        part.AwaitsHeading = false;
        part.Nummers = numbers;
        part.Heading = heading;
        part.Kop = heading.Gedrukt is { } usual && usual.Length == printed.Length ? usual : printed.ToString();
        FlagHeading(heading, word);
        if (heading.Part is PartKind.Vraag or PartKind.Antwoord)
        {
            MergeExplanation();
        }
    }

    /// <summary>Whether a part was begun by the structure of the document and nothing of it is read yet.</summary>
    public bool IsUnused(PartDraft? part) => part is { AwaitsHeading: true } && _finished is null && _text.Text.IsEmpty;

    /// <summary>Adds what is most likely the last text of the open part, which saves a copy of it.</summary>
    /// <param name="last">The text.</param>
    /// <param name="separator">What parts it from the text before.</param>
    public void Finish(ReadOnlySpan<char> last, string separator)
    {
        var before = Text.Text;
        _finished = before.IsEmpty ? last.ToString() : string.Concat(before, separator, last);
    }

    /// <summary>
    /// Takes the number off the first paragraph of a part that has no heading of its own: <c>1. Bent u bekend …</c>,
    /// <c>Vraag 1 Bent u bekend …</c>, or a paragraph that is nothing else: <c>1 en 2</c>.
    /// </summary>
    /// <returns>The paragraph without the number.</returns>
    public ReadOnlySpan<char> TakeLeadingNumber(PartDraft part, ReadOnlySpan<char> text)
    {
        var digits = text.IndexOfAnyExceptInRange('0', '9');
        digits = digits < 0 ? text.Length : digits;
        var end = 0;
        if (digits == 0)
        {
            end = HeadingGrammar.GluedLength(text, mayBeApart: true);
            part.Nummers = end > 0 && HeadingGrammar.TryParse(text[..end], out var heading) && heading.Part == part.Kind ? heading.Nummers : NumberList.None;
        }
        else if (digits <= 3 && IsExpected(part.Kind, text[..digits]))
        {
            var isAlone = NumberList.TryParse(text, out var numbers, out _) && text.Length <= LongestNumbers;
            end = isAlone ? text.Length : text.Length - text[digits..].TrimStart(".):").Length;
            part.Nummers = isAlone ? numbers
                : end < text.Length && char.IsWhiteSpace(text[end]) ? [text[..digits].ToString()]
                : NumberList.None;
        }

        if (part.Nummers.Count == 0)
        {
            part.Nummers = part.Kind == PartKind.Antwoord ? NumbersBefore() : NumberList.None;
            return text;
        }

        part.Kop = text[..end].ToString();
        return text[end..].TrimStart();
    }

    /// <summary>Closes the open part, if there is one.</summary>
    public void Close()
    {
        if (Current is null)
        {
            return;
        }

        // An empty element without a heading is nothing.
        var text = _finished ?? _text.Text.ToString();
        if (Current.Kop is not null || text.Length > 0 || Current.Kind is PartKind.Vraag or PartKind.Antwoord)
        {
            if (Current is { Kop: null, Kind: PartKind.Vraag or PartKind.Antwoord } && text.Length > 0)
            {
                _draft.Flag(Gebrekcode.Ongenummerd, Current.Naam, "Dit deel heeft geen kop met een nummer.");
            }

            Current.Tekst = text;
            _parts.Add(Current);
            _asked += Current.Kind == PartKind.Vraag ? Math.Max(1, Current.Nummers.Count) : 0;
            _answered += Current.Kind == PartKind.Antwoord ? Math.Max(1, Current.Nummers.Count) : 0;
            _lastQuestion = Current.Kind == PartKind.Vraag ? Current : _lastQuestion;
        }

        _finished = null;
        _text.Clear();
        Current = null;
    }

    private PartDraft New(PartKind kind)
    {
        if (_begun == _all.Count)
        {
            _all.Add(new PartDraft());
        }

        var part = _all[_begun++];
        part.Begin(kind);
        return part;
    }

    private void FlagHeading(Heading heading, PartKind word)
    {
        if (heading.IsOnduidelijk || (word != heading.Part && word is PartKind.Vraag or PartKind.Antwoord && word != heading.Part))
        {
            _draft.Flag(Gebrekcode.OnduidelijkeGroep, Current!.Naam, $"De kop '{Current.Kop}' is op meer dan een manier te lezen.");
        }
        else if (heading.Part is PartKind.Vraag or PartKind.Antwoord && heading.Nummers.Count == 0)
        {
            _draft.Flag(Gebrekcode.Ongenummerd, Current!.Naam, $"De kop '{Current.Kop}' heeft geen nummer.");
        }
    }

    // A bare "Antwoord" answers the question right before it.
    private List<string> NumbersBefore() =>
        _lastQuestion is not null && _parts.Count > 0 && ReferenceEquals(_parts[^1], _lastQuestion) ? _lastQuestion.Nummers : NumberList.None;

    // "Toelichting" in the middle is a heading inside an answer, not the end of the document.
    private void MergeExplanation()
    {
        if (_parts.Count > 1 && _parts[^1] is { Kind: PartKind.Toelichting, OpenedFrom: { Kind: PartKind.Antwoord or PartKind.Vraag } from } explanation)
        {
            from.Tekst = string.Join("\n\n", new[] { from.Tekst, explanation.Kop, explanation.Tekst }.Where(text => !string.IsNullOrEmpty(text)));
            explanation.MergedInto = from;
            _parts.RemoveAt(_parts.Count - 1);
        }
    }

    private bool IsExpected(PartKind kind, ReadOnlySpan<char> digits)
    {
        if (kind == PartKind.Antwoord && _lastQuestion is { Nummers: [var asked, ..] } && digits.SequenceEqual(asked))
        {
            return true;
        }

        return int.TryParse(digits, out var number) && number == 1 + (kind == PartKind.Antwoord ? _answered : _asked);
    }
}
