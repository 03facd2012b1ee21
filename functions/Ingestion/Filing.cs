using Kamervragen.Dossiers;
using Kamervragen.Parsing;
using Kamervragen.Storage;

namespace Kamervragen.Ingestion;

/// <summary>Decides under which dossiers a document is filed, and how that is written down. Pure.</summary>
internal static class Filing
{
    /// <summary>The dossiers of a document: by its own numbers, and by those that question sets say it answers.</summary>
    public static IReadOnlyList<string> KeysOf(Publication publication, DocumentState state)
    {
        if (IsQuestionSet(publication) || state.Geleerd.Count == 0)
        {
            return DossierKey.Keys(publication);
        }

        var learnt = Numbers(state.Geleerd);
        return publication.Vraagnummers.Count == 0
            ? learnt
            : [.. DossierKey.Keys(publication).Union(learnt, StringComparer.Ordinal)];
    }

    /// <summary>The documents that a publication names as its answers; only a question set with a number has something to tell them.</summary>
    public static IReadOnlyList<string> NamedBy(Publication publication) =>
        IsQuestionSet(publication) && publication.Vraagnummers.Count > 0
            ?
            [
                .. publication.Aanhangsels
                    .Where(id => id.Length is > 0 and <= StorageKey.MaxIdLength)
                    .Distinct(StringComparer.Ordinal)
                    .Order(StringComparer.Ordinal),
            ]
            : [];

    /// <summary>A document's lessons after a question set has told it which numbers are its own; none takes back what it told before.</summary>
    public static IReadOnlyList<Les> Learn(IReadOnlyList<Les> lessons, string van, IReadOnlyList<string> vraagnummers) =>
    [
        .. lessons
            .Where(les => les.Van != van)
            .Concat(vraagnummers.Select(number => new Les(number, van)))
            .OrderBy(les => les.Vraagnummer, StringComparer.Ordinal)
            .ThenBy(les => les.Van, StringComparer.Ordinal),
    ];

    /// <summary>Whether other lessons leave a document where it is filed.</summary>
    public static bool LeavesInPlace(IReadOnlyList<Les> lessons, DocumentState state)
    {
        var (before, after) = (Numbers(state.Geleerd), Numbers(lessons));
        return before.All(number => after.Contains(number, StringComparer.Ordinal))
            && after.All(number => before.Contains(number, StringComparer.Ordinal) || state.Sleutels.Contains(number, StringComparer.Ordinal));
    }

    private static bool IsQuestionSet(Soort soort) => soort is Soort.Vraag or Soort.Mondeling;

    private static IReadOnlyList<string> Numbers(IReadOnlyList<Les> lessons) =>
        [.. lessons.Select(les => les.Vraagnummer).Distinct(StringComparer.Ordinal)];

    /// <summary>Whether a document asks; those name their answers, and are themselves never filed by what others say.</summary>
    public static bool IsQuestionSet(Publication publication) => IsQuestionSet(publication.Soort);

    /// <summary>Whether a document is probably the first of its dossier: a question set that nothing was known of.</summary>
    public static bool IsProbablyFirst(FiledPublication filed) => filed.Volgorde == 1 && IsQuestionSet(filed.Soort);

    /// <summary>What will be written down before the work is done, so that an interrupted one is gone on with.</summary>
    public static DocumentState Intent(
        ArchivedPublication archived, Publication publication, DocumentState state, IReadOnlyList<string> keys)
    {
        var named = NamedBy(publication);
        return state with
        {
            BlobName = archived.BlobName,
            Versie = archived.Versie,
            Formaat = publication.Formaat,
            Gewijzigd = archived.Gewijzigd,
            Opgehaald = archived.Opgehaald,
            Sleutels = keys,
            OudeSleutels = [.. state.Sleutels.Union(state.OudeSleutels, StringComparer.Ordinal).Except(keys, StringComparer.Ordinal)],
            Noemt = named,
            NoemtNietMeer = [.. state.Noemt.Union(state.NoemtNietMeer, StringComparer.Ordinal).Except(named, StringComparer.Ordinal)],
            ParserVersie = ParserVersie.Huidig,
            Onleesbaar = EndsVerdict(archived, state) ? null : state.Onleesbaar,
            Verwerkt = false,
        };
    }

    /// <summary>
    /// Whether a version that can be read ends the verdict about a document. It does not where it is the one in force, read once
    /// more, and the verdict is about a later one.
    /// </summary>
    public static bool EndsVerdict(ArchivedPublication archived, DocumentState state) =>
        archived.BlobName != state.BlobName || state.Onleesbaar?.StartsWith(archived.Versie, StringComparison.Ordinal) == true;

    /// <summary>
    /// Whether another delivery of the same document has declared the same work. It is done along with the other, without a
    /// word to it: two that each declare anew would keep each other from ever ending.
    /// </summary>
    public static bool IsDeclared(DocumentState wanted, DocumentState state) =>
        !state.Verwerkt
        && wanted.BlobName == state.BlobName
        && wanted.ParserVersie == state.ParserVersie
        && wanted.Sleutels.SequenceEqual(state.Sleutels, StringComparer.Ordinal)
        && wanted.OudeSleutels.SequenceEqual(state.OudeSleutels, StringComparer.Ordinal)
        && wanted.Noemt.SequenceEqual(state.Noemt, StringComparer.Ordinal)
        && wanted.NoemtNietMeer.SequenceEqual(state.NoemtNietMeer, StringComparer.Ordinal);

    /// <summary>The row by which a dossier knows the document.</summary>
    public static FiledPublication Row(string key, ArchivedPublication archived, Publication publication, int volgorde) => new()
    {
        Sleutel = key,
        Id = archived.Id,
        Soort = publication.Soort,
        Formaat = publication.Formaat,
        Titel = publication.Titel,
        Bron = archived.Bron,
        BlobName = archived.BlobName,
        Versie = archived.Versie,
        Gewijzigd = archived.Gewijzigd,
        Opgehaald = archived.Opgehaald,
        Volgorde = volgorde,
        ParserVersie = ParserVersie.Huidig,
        Gebreken = [.. publication.Gebreken.Select(flaw => flaw.Code).Distinct(StringComparer.Ordinal)],
    };
}
