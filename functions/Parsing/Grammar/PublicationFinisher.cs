using System.Runtime.CompilerServices;
using Kamervragen.Parsing.Blocks;

namespace Kamervragen.Parsing.Grammar;

/// <summary>Makes a <see cref="Publication"/> of what was read, with metadata where the text is silent.</summary>
internal sealed class PublicationFinisher(PublicationBuilder builder, KoopMetadata metadata, string fallbackId, Formaat formaat)
{
    private Counts _counts;

    private PublicationDraft Draft => builder.Draft;

    /// <summary>The publication.</summary>
    public Publication Finish()
    {
        var notes = builder.Complete();
        foreach (var part in builder.Parts)
        {
            _counts[(int)part.Kind]++;
        }

        ReadHeaderFromTitle();
        var notice = TextOf(PartKind.Mededeling);
        var outside = builder.Overig;
        var other = Join(Draft.UnreadHeaders, outside);
        var answered = Count(PartKind.Antwoord) > 0;
        var reaction = TextOf(PartKind.Reactie);
        if (answered)
        {
            other = Join(other, reaction);
        }
        else
        {
            notice = Join(notice, reaction);
            TakeNoticeFromOther(ref notice, ref other);
        }

        var soort = KindOf(answered, notice is not null);
        var unnumbered = soort == Soort.Vraag && builder.Parts.Count == 0 && Draft.UnreadHeaders.Count == 0 ? other : null;
        if (unnumbered is not null)
        {
            Draft.Flag(Gebrekcode.Ongenummerd, "vraag", "De vragen hebben geen koppen; hun tekst is als één vraag bewaard.");
            other = null;
        }

        Integrity.Check(builder.Parts, soort == Soort.Antwoord, Draft);
        if (outside.Length > 0 && other is not null)
        {
            Draft.Flag(Gebrekcode.TekstBuitenGrammatica, null, "Een deel van de tekst past in geen vraag, antwoord of mededeling; het is bewaard als overige tekst.");
        }

        return Compose(soort, notes, notice, other, unnumbered);
    }

    private Publication Compose(Soort soort, IReadOnlyList<Noot> notes, string? notice, string? other, string? unnumbered)
    {
        var id = DocumentId.Clean(Draft.Id) ?? metadata.Identifier ?? fallbackId;
        return new Publication
        {
            Id = id,
            Soort = soort,
            Formaat = formaat,
            Titel = metadata.Titel ?? Draft.Titel,
            Rubrieken = metadata.Rubrieken,
            Indieners = metadata.Indieners,
            Ontvangers = metadata.Ontvangers,
            Aanhangsels = metadata.Aanhangsels,
            Vergaderjaar = Agree(Draft.Vergaderjaar, metadata.Vergaderjaar, "vergaderjaar") ?? DocumentId.Vergaderjaar(id),
            Aanhangselnummer = Agree(Draft.Aanhangselnummer, metadata.Aanhangselnummer, "aanhangselnummer") ?? DocumentId.Aanhangselnummer(id),
            Vraagnummers = QuestionNumbers(id, notice, other),
            Onderwerp = Draft.Onderwerp ?? SubjectFromTitle(soort),
            Ingezonden = AgreeDate(Draft.Ingezonden, metadata.DatumIndiening, "ingezonden"),
            Ontvangen = AgreeDate(Draft.Ontvangen, metadata.DatumOntvangst, "ontvangen"),
            Leden = Draft.Leden.Count > 0 || metadata.Indieners.Count == 0 ? Draft.Leden : [.. metadata.Indieners.Select(name => new Lid(PersonName.Surname(name), null))],
            GerichtAan = Draft.GerichtAan,
            BeantwoordDoor = Draft.BeantwoordDoor.Count > 0 || metadata.Ontvangers.Count == 0
                ? Draft.BeantwoordDoor
                : [.. metadata.Ontvangers.Select(name => new Bewindspersoon(null, PersonName.Surname(name), null))],
            MedeNamens = Draft.MedeNamens,
            ZieOok = Draft.ZieOok.Count > 1 ? [.. Draft.ZieOok.Distinct()] : Draft.ZieOok,
            Vragen = unnumbered is null ? Parts(PartKind.Vraag) : [new Tekstdeel([], unnumbered)],
            Antwoorden = Parts(PartKind.Antwoord),
            Noten = notes,
            Mededeling = notice,
            Mededelingsoort = notice is null ? null : Notice.Classify(notice),
            Uitstelreden = notice is null ? null : Notice.FindReason(notice),
            Toelichting = TextOf(PartKind.Toelichting),
            Overig = other,
            Gebreken = Draft.Gebreken,
        };
    }

    private IReadOnlyList<Tekstdeel> Parts(PartKind kind)
    {
        var count = Count(kind);
        if (count == 0)
        {
            return [];
        }

        var parts = new List<Tekstdeel>(count);
        foreach (var part in builder.Parts)
        {
            if (part.Kind == kind)
            {
                parts.Add(part.ToTekstdeel());
            }
        }

        return parts;
    }

    private int Count(PartKind kind) => _counts[(int)kind];

    /// <summary>Before 2010 the header sentence often stands in the title, and nowhere else.</summary>
    private void ReadHeaderFromTitle()
    {
        if (Draft.HasQuestionHeader || (Draft.Titel ?? metadata.Titel) is not { } title || !QuestionHeader.IsStart(title))
        {
            return;
        }

        var trial = new PublicationDraft(Draft.Known);
        HeaderSentences.Read(title, new Kopzin(), trial);
        if (trial is { Leden.Count: > 0, GerichtAan.Count: > 0 })
        {
            HeaderSentences.Read(title, new Kopzin(), Draft);
        }
    }

    private Soort KindOf(bool answered, bool hasNotice)
    {
        if (Draft.IsMondeling || (Is(metadata.Subrubriek, "Mondelinge vragen") && builder.Parts.Count == 0))
        {
            return Soort.Mondeling;
        }

        var saysNotice = hasNotice || Draft.HasNoticeHeader || Is(metadata.Subrubriek, "Mededeling");
        if (answered)
        {
            if (Is(metadata.Subrubriek, "Mededeling"))
            {
                Draft.Flag(Gebrekcode.MetadataVerschil, "metadata", "De metadata noemen het een mededeling, maar er staan antwoorden in.");
            }

            return Soort.Antwoord;
        }

        if (saysNotice)
        {
            return Soort.Mededeling;
        }

        if (Draft.HasAnswerHeader)
        {
            return Soort.Antwoord;
        }

        return Draft.HasQuestionHeader || Count(PartKind.Vraag) > 0 ? Soort.Vraag : Soort.Onbekend;
    }

    // A notice that is printed without its heading.
    private void TakeNoticeFromOther(ref string? notice, ref string? other)
    {
        var header = Draft.HasNoticeHeader || Is(metadata.Subrubriek, "Mededeling");
        if (notice is null && other is not null && Draft.UnreadHeaders.Count == 0
            && (header || (Draft.HasAnswerHeader && Notice.IsOne(other))))
        {
            notice = other;
            other = null;
        }
    }

    private IReadOnlyList<string> QuestionNumbers(string id, string? notice, string? other)
    {
        var printed = Draft.Vraagnummer;
        if (printed is not null && metadata.Vraagnummers.Count > 0 && !metadata.Vraagnummers.Contains(printed, StringComparer.Ordinal))
        {
            Draft.Flag(Gebrekcode.MetadataVerschil, "metadata", $"Het document noemt vraagnummer {printed}, de metadata {string.Join(", ", metadata.Vraagnummers)}.");
        }

        if (metadata.Vraagnummers.Count > 0)
        {
            return printed is null ? metadata.Vraagnummers : WithPrinted(printed, metadata.Vraagnummers);
        }

        return printed is not null ? [printed]
            : DocumentId.Vraagnummer(id) is { } fromId ? [fromId]
            : notice is not null ? Vraagnummer.FindAll(notice)
            : other is not null && Letter.NumberIn(other) is { } answered ? [answered]
            : [];
    }

    private static IReadOnlyList<string> WithPrinted(string printed, IReadOnlyList<string> known) =>
        [printed, .. known.Where(number => !Is(number, printed))];

    private string? Agree(string? printed, string? known, string what)
    {
        if (printed is not null && known is not null && !Is(printed, known))
        {
            Draft.Flag(Gebrekcode.MetadataVerschil, "metadata", $"Het document noemt {what} {printed}, de metadata {known}.");
        }

        return printed ?? known;
    }

    private DateOnly? AgreeDate(DateOnly? printed, DateOnly? known, string what)
    {
        if (printed is not null && known is not null && printed != known)
        {
            Draft.Flag(Gebrekcode.DatumVerschil, "metadata", $"Het document noemt {printed:yyyy-MM-dd} als dag '{what}', de metadata {known:yyyy-MM-dd}.");
        }

        return printed ?? known;
    }

    private string? SubjectFromTitle(Soort soort)
    {
        var title = metadata.Titel;
        if (title is null || soort == Soort.Vraag)
        {
            return title;
        }

        var over = title.IndexOf(" over ", StringComparison.Ordinal);
        return over < 0 ? null : title[(over + 6)..];
    }

    // Only headings are no text; an empty explanation is none.
    private string? TextOf(PartKind kind) => Count(kind) == 0 ? null : TextOf(builder.Parts, kind);

    private static string? TextOf(List<PartDraft> parts, PartKind kind) => Join(parts.Where(part => part.Kind == kind).Select(part => part.Tekst));

    private static string? Join(List<string> texts, string last) => texts.Count == 0 ? Join((string?)null, last) : Join(texts.Append(last));

    private static string? Join(IEnumerable<string> texts)
    {
        var text = string.Join("\n\n", texts.Where(text => !string.IsNullOrEmpty(text)));
        return text.Length == 0 ? null : text;
    }

    private static string? Join(string? one, string? other) =>
        string.IsNullOrEmpty(other) ? (string.IsNullOrEmpty(one) ? null : one)
        : string.IsNullOrEmpty(one) ? other
        : $"{one}\n\n{other}";

    private static bool Is(string? one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    // How many parts there are of each kind.
    [InlineArray((int)PartKind.Reactie + 1)]
    private struct Counts
    {
        private int _first;
    }
}
