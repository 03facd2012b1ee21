using Kamervragen.Parsing.Blocks;

namespace Kamervragen.Parsing.Grammar;

/// <summary>What the top of a publication says, while it is being read.</summary>
/// <param name="known">Whom earlier documents named.</param>
internal sealed class PublicationDraft(KnownPeople known)
{
    private Gathered<Lid> _leden;
    private Gathered<string> _gerichtAan;
    private Gathered<Bewindspersoon> _beantwoordDoor;
    private Gathered<string> _medeNamens;

    /// <summary>Whom earlier documents named.</summary>
    public KnownPeople Known { get; } = known;

    /// <summary>Flaws found so far.</summary>
    public List<Gebrek> Gebreken { get; } = [];

    /// <summary>The id printed in the document.</summary>
    public string? Id { get; set; }

    /// <summary>The parliamentary year printed in the document.</summary>
    public string? Vergaderjaar { get; set; }

    /// <summary>The aanhangselnummer printed at the top.</summary>
    public string? Aanhangselnummer { get; set; }

    /// <summary>The vraagnummer printed at the top.</summary>
    public string? Vraagnummer { get; set; }

    /// <summary>The title printed in an older publication.</summary>
    public string? Titel { get; set; }

    /// <summary>The subject.</summary>
    public string? Onderwerp { get; set; }

    /// <summary>The day the questions were sent in.</summary>
    public DateOnly? Ingezonden { get; set; }

    /// <summary>The day the answer was received.</summary>
    public DateOnly? Ontvangen { get; set; }

    /// <summary>Who asked.</summary>
    public List<Lid> Leden => _leden.Items;

    /// <summary>Who was asked.</summary>
    public List<string> GerichtAan => _gerichtAan.Items;

    /// <summary>Who answered.</summary>
    public List<Bewindspersoon> BeantwoordDoor => _beantwoordDoor.Items;

    /// <summary>On whose behalf as well.</summary>
    public List<string> MedeNamens => _medeNamens.Items;

    /// <summary>Earlier documents referred to.</summary>
    public List<Aanhangselverwijzing> ZieOok { get; } = [];

    /// <summary>Whether a header sentence of questions was seen.</summary>
    public bool HasQuestionHeader { get; set; }

    /// <summary>Whether a header sentence of an answer was seen.</summary>
    public bool HasAnswerHeader { get; set; }

    /// <summary>Whether a header sentence of a notice was seen.</summary>
    public bool HasNoticeHeader { get; set; }

    /// <summary>Whether the questions are oral.</summary>
    public bool IsMondeling { get; set; }

    /// <summary>Header sentences that could not be read; they are kept as other text.</summary>
    public List<string> UnreadHeaders { get; } = [];

    /// <summary>Takes note of a flaw.</summary>
    public void Flag(string code, string? plaats, string uitleg) => Gebreken.Add(new Gebrek(code, plaats, uitleg));

    /// <summary>Adds who ask.</summary>
    public void Add(List<Lid> members) => _leden.Add(members);

    /// <summary>Adds offices that are asked.</summary>
    public void Add(List<string> offices) => _gerichtAan.Add(offices);

    /// <summary>Adds who answer.</summary>
    public void Add(Answering answering)
    {
        _beantwoordDoor.Add(answering.Persons);
        _medeNamens.Add(answering.OnBehalfOf);
    }

    /// <summary>Keeps a header sentence that could not be read.</summary>
    public void UnreadableHeader(ReadOnlySpan<char> text)
    {
        UnreadHeaders.Add(text.ToString());
        Flag(Gebrekcode.KopOnleesbaar, "kop", "De kopzin noemt niemand op een herkenbare manier; hij is bewaard als overige tekst.");
    }

    /// <summary>Adds the references of a header sentence.</summary>
    /// <returns>Where they begin; −1 where there are none.</returns>
    public int ReadSeeAlso(ReadOnlySpan<char> text) => SeeAlso.Read(text, ZieOok);

    /// <summary>Reads a date in a header sentence: the ISO attribute first, then what is printed; an impossible date is flagged, never guessed.</summary>
    /// <param name="printed">The text after the word.</param>
    /// <param name="kop">What is marked up in the sentence.</param>
    /// <param name="position">Where the word stands.</param>
    /// <param name="word"><c>ingezonden</c> or <c>ontvangen</c>.</param>
    public DateOnly? ReadDate(ReadOnlySpan<char> printed, Kopzin kop, int position, string word)
    {
        var marked = kop.IsoAfter(position);
        var iso = DutchDate.ParseIso(marked);
        var isPrinted = DutchDate.TryFind(printed[..Math.Min(printed.Length, 60)], out var date);
        if ((isPrinted && date is null) || (marked is not null && iso is null))
        {
            Flag(Gebrekcode.OnmogelijkeDatum, "kop", $"De datum bij '{word}' bestaat niet of is niet te lezen.");
        }
        else if (iso is not null && date is not null && iso != date)
        {
            Flag(Gebrekcode.DatumVerschil, "kop", $"Bij '{word}' staat {date:yyyy-MM-dd}, het datumkenmerk zegt {iso:yyyy-MM-dd}.");
        }

        return iso ?? date;
    }
}
