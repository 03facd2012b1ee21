using Kamervragen.Dossiers;
using Kamervragen.Querying.Filters;
using Kamervragen.Querying.Overzichten;
using Kamervragen.Storage;

namespace Kamervragen.Querying.Cijfers;

/// <summary>Answers how complete and how fresh the data are.</summary>
public sealed class KwaliteitQuery(OverzichtCache cache, LedgerTable ledger, VerdictTable verdicts, TimeProvider clock)
{
    /// <summary>Unreadable documents are counted up to this number.</summary>
    public const int MaxUnreadable = 1_000;

    private const int Decimals = 4;

    /// <summary>Works the figures out: three calls to storage.</summary>
    /// <exception cref="BadQueryException">There is a parameter; it takes none.</exception>
    public async Task<Kwaliteit> GetAsync(QueryParameters parameters, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        parameters.RefuseOthers();
        var overview = await cache.GetAsync(cancellationToken);
        var cursor = await ledger.GetCursorAsync(cancellationToken);
        var unreadable = await verdicts.ListAsync(MaxUnreadable, cancellationToken);
        var now = clock.GetUtcNow();
        var figures = Figures(overview);
        return figures with
        {
            Moment = now,
            SecondenSindsWijziging = SecondsSince(figures.LaatsteWijziging, now),
            LaatsteGeslaagdePoll = cursor.LaatsteGeslaagd,
            Achterstand = SecondsSince(cursor.LaatsteGeslaagd, now),
            Wachtend = cursor.Geparkeerd,
            Onleesbaar = unreadable.Count,
        };
    }

    /// <summary>The match rate; null where nothing has been answered.</summary>
    internal static double? MatchRate(Overzicht overview) => Figures(overview).Koppelgraad;

    private static Kwaliteit Figures(Overzicht overview) => Afgeleid.Of(overview, "kwaliteit", () => Of(overview));

    private static Kwaliteit Of(Overzicht overview)
    {
        var (questions, answers, withFlaw, withoutNumber) = (0, 0, 0, 0);
        var flaws = new SortedDictionary<string, int>(StringComparer.Ordinal);
        string? latest = null;
        foreach (var set in overview.PerIngediend.Sets)
        {
            var row = set.Row;
            if (set.Looptijd.Status == Status.Beantwoord && !row.Mondeling)
            {
                questions += row.AantalVragen;
                answers += row.AantalAntwoorden;
            }

            withoutNumber += row.Vraagnummer is null ? 1 : 0;
            withFlaw += row.Gebreken is null ? 0 : 1;
            foreach (var code in row.Gebreken?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [])
            {
                flaws[code] = flaws.GetValueOrDefault(code) + 1;
            }

            latest = Later(Later(latest, row.Ingediend), row.Beantwoord);
        }

        return new Kwaliteit
        {
            Moment = default,
            Kamervragen = overview.PerIngediend.Sets.Length,
            ZonderVraagnummer = withoutNumber,
            VragenVanBeantwoorde = questions,
            DaarvanMetAntwoord = answers,
            Koppelgraad = questions == 0 ? null : Math.Round((double)answers / questions, Decimals),
            MetGebrek = withFlaw,
            Gebreken = flaws,
            NieuwsteDag = latest,
            LaatsteWijziging = overview.Stand == 0 ? null : overview.GewijzigdOp,
        };
    }

    private static string? Later(string? first, string? second) => string.CompareOrdinal(first, second) >= 0 ? first : second;

    private static long? SecondsSince(DateTimeOffset? moment, DateTimeOffset now) =>
        moment is { } then ? Math.Max(0, (long)(now - then).TotalSeconds) : null;
}
