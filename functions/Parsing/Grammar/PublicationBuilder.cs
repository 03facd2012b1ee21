using Kamervragen.Parsing.Blocks;
using Kamervragen.Parsing.Readers;

namespace Kamervragen.Parsing.Grammar;

/// <summary>Consumes the blocks of a document, whatever its format, and puts every character of the body in exactly one field.</summary>
internal sealed class PublicationBuilder : IBlockSink
{
    private const string ExplanationStart = "Deze vragen dienen ter aanvulling";
    private const string ExplanationWord = "Toelichting: ";
    // What builds one publication after the other on a thread needs memory of its own only for the first.
    [ThreadStatic]
    private static PublicationBuilder? _idle;

    private readonly NoteRegistry _notes = new();
    private readonly PartSequence _parts = new();
    private readonly TextBuffer _other = new();
    private readonly KnownPeople _people = new();
    private BlockKind _last;

    private PublicationBuilder() => Draft = new PublicationDraft(_people);

    /// <summary>What the top of the document says.</summary>
    public PublicationDraft Draft { get; private set; }

    /// <summary>The parts of the body, complete after <see cref="Complete"/>.</summary>
    public List<PartDraft> Parts => _parts.Parts;

    /// <summary>Text that fits no part.</summary>
    public string Overig => _other.Text.ToString();

    /// <summary>Begins a publication.</summary>
    public static PublicationBuilder Begin()
    {
        var builder = _idle ?? new PublicationBuilder();
        _idle = null;
        builder.Draft = new PublicationDraft(builder._people);
        builder._parts.Begin(builder.Draft);
        return builder;
    }

    /// <summary>Forgets the publication, which is finished; the last thing to do.</summary>
    public void Release()
    {
        _notes.Clear();
        _parts.Clear();
        _other.Rest();
        _last = default;
        _idle = this;
    }

    /// <inheritdoc/>
    public void Flag(string code, string? plaats, string uitleg) => Draft.Flag(code, plaats, uitleg);

    /// <summary>Ends the reading.</summary>
    /// <returns>The notes.</returns>
    public IReadOnlyList<Noot> Complete()
    {
        _parts.Close();
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
                OnHeading(block.Tekst, block.Part, block.Gelezen);
                break;
            case BlockKind.Begin:
                _parts.Begin(block.Part);
                break;
            case BlockKind.Einde:
                _parts.Close();
                break;
            case BlockKind.Nootverwijzing:
                _notes.Mark(block.Sleutel ?? block.Tekst.ToString(), _parts.Current);
                break;
            case BlockKind.Noot:
                _notes.Add(block.Nummer ?? string.Empty, block.Sleutel ?? block.Nummer ?? string.Empty, block.Tekst.ToString(), block.Url, _parts.Current);
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
            case BlockKind.Titel when Draft.Titel is null && _parts.IsEmpty:
                Draft.Titel = block.Tekst.ToString();
                break;
            case BlockKind.Titel:
                AddOther(block.Tekst.ToString());
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

    private void OnHeading(ReadOnlySpan<char> text, PartKind hint, Heading? heading = null)
    {
        if (heading is not null || HeadingGrammar.TryParse(text, out heading))
        {
            var isOther = heading.Part is PartKind.Vraag or PartKind.Antwoord && hint is PartKind.Vraag or PartKind.Antwoord && hint != heading.Part;
            _parts.Open(text, isOther ? heading with { Part = hint, Naam = null } : heading, hint, heading.Part);
        }
        else if (hint is PartKind.Vraag or PartKind.Antwoord)
        {
            var isList = NumberList.TryParse(text, out var numbers, out var ambiguous);
            _parts.Open(text, new Heading(hint, numbers, ambiguous || !isList), hint, hint);
        }
        else if (_parts.IsEmpty && _parts.Current is null)
        {
            OnNumber(text);
        }
        else
        {
            OnText(new Block(BlockKind.Alinea, text));
        }
    }

    private void OnText(in Block block)
    {
        var text = block.Tekst;
        var part = _parts.Current;
        if (part is { AwaitsHeading: true, Kind: PartKind.Vraag or PartKind.Antwoord })
        {
            if (HeadingGrammar.TryParse(text, out _))
            {
                OnHeading(text, part.Kind);
                return;
            }

            text = _parts.TakeLeadingNumber(part, text);
            part.AwaitsHeading = false;
            if (text.IsEmpty)
            {
                return;
            }
        }
        else if (IsHeadingParagraph(text, block.Part))
        {
            OnHeading(text, PartKind.Geen);
            return;
        }

        if (part is null && _parts.IsEmpty && HeaderSentences.IsStart(text))
        {
            HeaderSentences.Read(text, new Kopzin(), Draft);
            return;
        }

        if (part is not null && IsExplanation(text, part.Kind))
        {
            _parts.BeginExplanation();
        }

        if (block.IsLast && _parts.Current is not null)
        {
            _parts.Finish(text, Separator(block.Kind));
            _last = block.Kind;
        }
        else
        {
            Append(_parts.Current is null ? _other : _parts.Text, text, block.Kind);
        }
    }

    private static bool IsExplanation(ReadOnlySpan<char> text, PartKind part) => text is ['D' or 'T' or 't', ..] && part switch
    {
        PartKind.Vraag or PartKind.Mededeling => text.StartsWith(ExplanationStart, StringComparison.Ordinal) || text.StartsWith(ExplanationWord, StringComparison.OrdinalIgnoreCase),
        PartKind.Antwoord => text.StartsWith(ExplanationStart, StringComparison.Ordinal),
        _ => false,
    };

    private bool IsHeadingParagraph(ReadOnlySpan<char> text, PartKind part)
    {
        if (text.Length > 80 || !HeadingGrammar.TryParse(text, out var heading))
        {
            return false;
        }

        return heading.Part switch
        {
            PartKind.Toelichting => part != PartKind.Toelichting && (text[^1] == ':' || _parts.IsUnused(_parts.Current)),
            PartKind.Mededeling => _parts.Current?.Kind != PartKind.Mededeling || _parts.Text.Length == 0,
            PartKind.Antwoord => heading.Nummers.Count > 0 || _parts.Current?.Kind == PartKind.Vraag,
            _ => heading.Nummers.Count > 0,
        };
    }

    private void Append(TextBuffer target, ReadOnlySpan<char> text, BlockKind kind)
    {
        if (target.Length > 0)
        {
            target.AppendRaw(Separator(kind));
        }

        target.AppendRaw(text);
        _last = kind;
    }

    private string Separator(BlockKind kind) => kind != BlockKind.Alinea && _last == kind ? "\n" : "\n\n";

    private void AddOther(string text) => Append(_other, text, BlockKind.Alinea);
}
