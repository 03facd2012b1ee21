using Kamervragen.Parsing.Blocks;
using Kamervragen.Parsing.Readers;

namespace Kamervragen.Parsing.Grammar;

/// <summary>Consumes the blocks of a document, whatever its format, and puts every character of the body in exactly one field.</summary>
internal sealed class PublicationBuilder : IBlockSink
{
    private const string ExplanationStart = "Deze vragen dienen ter aanvulling";
    private readonly NoteRegistry _notes = new();
    private readonly List<PartDraft> _parts = [];
    private readonly TextBuffer _text = new(4096);
    private TextBuffer? _other;
    private PartDraft? _part;
    private PartDraft? _lastQuestion;
    private BlockKind _last;

    /// <summary>What the top of the document says.</summary>
    public PublicationDraft Draft { get; } = new();

    /// <summary>The parts of the body, complete after <see cref="Complete"/>.</summary>
    public List<PartDraft> Parts => _parts;

    /// <summary>Text that fits no part.</summary>
    public string Overig => _other is null ? string.Empty : _other.Text.ToString();

    /// <inheritdoc/>
    public void Flag(string code, string? plaats, string uitleg) => Draft.Flag(code, plaats, uitleg);

    /// <summary>Ends the reading.</summary>
    /// <returns>The notes.</returns>
    public IReadOnlyList<Noot> Complete()
    {
        ClosePart();
        _text.Release();
        return _notes.Resolve(Draft);
    }

    /// <inheritdoc/>
    public void Accept(in Block block)
    {
        switch (block.Kind)
        {
            case BlockKind.Alinea or BlockKind.Item or BlockKind.Rij:
                OnText(block);
                break;
            case BlockKind.Kop:
                OnHeading(block.Tekst, block.Part);
                break;
            case BlockKind.Begin:
                ClosePart();
                _part = new PartDraft(block.Part) { AwaitsHeading = true };
                break;
            case BlockKind.Einde:
                ClosePart();
                break;
            case BlockKind.Nootverwijzing:
                _notes.Mark(block.Sleutel ?? block.Tekst.ToString(), _part);
                break;
            case BlockKind.Noot:
                _notes.Add(block.Nummer ?? string.Empty, block.Sleutel ?? block.Nummer ?? string.Empty, block.Tekst.ToString(), block.Url, _part);
                break;
            case BlockKind.Kopzin:
                HeaderSentences.Read(block.Tekst, block.Kop ?? new Kopzin(), Draft);
                break;
            default:
                OnTop(block);
                break;
        }
    }

    private void OnTop(in Block block)
    {
        switch (block.Kind)
        {
            case BlockKind.Id:
                Draft.Id ??= block.Tekst.ToString();
                break;
            case BlockKind.Vergaderjaar:
                Draft.Vergaderjaar ??= Vergaderjaren.Find(block.Tekst);
                break;
            case BlockKind.Nummer:
                OnNumber(block.Tekst);
                break;
            case BlockKind.Titel:
                Draft.Titel ??= block.Tekst.ToString();
                break;
            default:
                break;
        }
    }

    private void OnNumber(ReadOnlySpan<char> text)
    {
        var printed = text.Trim().ToString();
        if (Vraagnummer.Normalize(printed) is { } number)
        {
            Draft.Vraagnummer ??= number;
        }
        else if (printed.Length <= 5 && printed.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0)
        {
            Draft.Aanhangselnummer ??= printed.TrimStart('0');
        }
        else
        {
            AddOther(printed);
        }
    }

    private void OnHeading(ReadOnlySpan<char> text, PartKind hint)
    {
        if (HeadingGrammar.TryParse(text, out var heading))
        {
            OpenPart(text, hint is PartKind.Vraag or PartKind.Antwoord && hint != heading.Part ? heading with { Part = hint } : heading, hint, heading.Part);
        }
        else if (hint is PartKind.Vraag or PartKind.Antwoord)
        {
            var isList = NumberList.TryParse(text, out var numbers, out var ambiguous);
            OpenPart(text, new Heading(hint, numbers, ambiguous || !isList), hint, hint);
        }
        else if (_parts.Count == 0 && _part is null)
        {
            OnNumber(text);
        }
        else
        {
            OnText(new Block(BlockKind.Alinea, text));
        }
    }

    private void OpenPart(ReadOnlySpan<char> printed, Heading heading, PartKind hint, PartKind word)
    {
        var structural = _part is { AwaitsHeading: true } && hint != PartKind.Geen && _part.Kind == hint ? _part : null;
        if (structural is null)
        {
            ClosePart();
        }

        var numbers = heading.Nummers;
        if (heading is { Part: PartKind.Antwoord, Nummers.Count: 0 } && _lastQuestion is { Nummers.Count: > 0 } && Follows(_lastQuestion))
        {
            numbers = _lastQuestion.Nummers;
        }

        var opened = _parts.Count > 0 && heading.Part == PartKind.Toelichting ? _parts[^1] : null;
        _part = structural ?? new PartDraft(heading.Part) { OpenedFrom = opened };
        _part.AwaitsHeading = false;
        _part.Nummers = numbers;
        _part.Kop = heading.Gedrukt is { } usual && usual.Length == printed.Length ? usual : printed.ToString();
        FlagHeading(heading, word);
        if (heading.Part is PartKind.Vraag or PartKind.Antwoord)
        {
            MergeExplanation();
        }
    }

    private void FlagHeading(Heading heading, PartKind word)
    {
        if (heading.IsOnduidelijk || (word != heading.Part && word is PartKind.Vraag or PartKind.Antwoord && word != heading.Part))
        {
            Flag(Gebrekcode.OnduidelijkeGroep, _part!.Naam, $"De kop '{_part.Kop}' is op meer dan een manier te lezen.");
        }
        else if (heading.Part is PartKind.Vraag or PartKind.Antwoord && heading.Nummers.Count == 0)
        {
            Flag(Gebrekcode.Ongenummerd, _part!.Naam, $"De kop '{_part.Kop}' heeft geen nummer.");
        }
    }

    // A bare "Antwoord" answers the question right before it.
    private bool Follows(PartDraft question) => _parts.Count > 0 && ReferenceEquals(_parts[^1], question);

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

    private void OnText(in Block block)
    {
        var text = block.Tekst;
        if (_part is { AwaitsHeading: true, Kind: PartKind.Vraag or PartKind.Antwoord })
        {
            if (HeadingGrammar.TryParse(text, out _))
            {
                OnHeading(text, _part.Kind);
                return;
            }

            text = TakeLeadingNumber(_part, text);
            _part.AwaitsHeading = false;
        }
        else if (IsHeadingParagraph(text, block.Part))
        {
            OnHeading(text, PartKind.Geen);
            return;
        }

        if (_part is null && _parts.Count == 0 && HeaderSentences.IsStart(text))
        {
            HeaderSentences.Read(text, new Kopzin(), Draft);
            return;
        }

        if (_part is { Kind: PartKind.Vraag or PartKind.Antwoord } && text.StartsWith(ExplanationStart, StringComparison.Ordinal))
        {
            ClosePart();
            _part = new PartDraft(PartKind.Toelichting) { OpenedFrom = _parts[^1] };
        }

        Append(_part is null ? _other ??= new TextBuffer() : _text, text, block.Kind);
    }

    private bool IsHeadingParagraph(ReadOnlySpan<char> text, PartKind part)
    {
        if (text.Length > 80 || !HeadingGrammar.TryParse(text, out var heading))
        {
            return false;
        }

        return heading.Part switch
        {
            PartKind.Toelichting => part != PartKind.Toelichting && text[^1] == ':',
            PartKind.Mededeling => _part?.Kind != PartKind.Mededeling || _text.Length == 0,
            PartKind.Antwoord => heading.Nummers.Count > 0 || _part?.Kind == PartKind.Vraag,
            _ => heading.Nummers.Count > 0,
        };
    }

    // "1. Bent u bekend …": the number that the heading lacks stands in the first paragraph.
    private ReadOnlySpan<char> TakeLeadingNumber(PartDraft part, ReadOnlySpan<char> text)
    {
        var digits = 0;
        while (digits < text.Length && digits < 3 && char.IsAsciiDigit(text[digits]))
        {
            digits++;
        }

        var after = digits;
        while (digits > 0 && after < text.Length && text[after] is '.' or ')' or ':')
        {
            after++;
        }

        if (digits == 0 || after == text.Length || !char.IsWhiteSpace(text[after]) || !IsExpected(part.Kind, text[..digits]))
        {
            Flag(Gebrekcode.Ongenummerd, part.Naam, "Dit deel heeft geen kop met een nummer.");
            return text;
        }

        part.Nummers = [text[..digits].ToString()];
        part.Kop = text[..after].ToString();
        return text[after..].TrimStart();
    }

    private bool IsExpected(PartKind kind, ReadOnlySpan<char> digits)
    {
        if (kind == PartKind.Antwoord && _lastQuestion is { Nummers: [var single] })
        {
            return digits.SequenceEqual(single);
        }

        var count = 1;
        foreach (var part in _parts)
        {
            count += part.Kind == kind ? Math.Max(1, part.Nummers.Count) : 0;
        }

        return int.TryParse(digits, out var number) && number == count;
    }

    private void Append(TextBuffer target, ReadOnlySpan<char> text, BlockKind kind)
    {
        if (target.Length > 0)
        {
            target.AppendRaw(kind != BlockKind.Alinea && _last == kind ? "\n" : "\n\n");
        }

        target.AppendRaw(text);
        _last = kind;
    }

    private void AddOther(string text) => Append(_other ??= new TextBuffer(), text, BlockKind.Alinea);

    private void ClosePart()
    {
        if (_part is null)
        {
            return;
        }

        // An empty element without a heading is nothing.
        if (_part.Kop is not null || _text.Length > 0 || _part.Kind is PartKind.Vraag or PartKind.Antwoord)
        {
            _part.Tekst = _text.Text.ToString();
            _parts.Add(_part);
            _lastQuestion = _part.Kind == PartKind.Vraag ? _part : _lastQuestion;
        }

        _text.Clear();
        _part = null;
    }
}
