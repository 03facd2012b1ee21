using Kamervragen.Storage;

namespace Kamervragen.Querying.Overzichten;

/// <summary>The rows of all question sets as they were after a certain change, in memory and in order. Immutable.</summary>
public sealed class Overzicht
{
    private Overzicht(long stand, DateTimeOffset gewijzigdOp, Koplijst perIngediend, Koplijst perBeantwoord) =>
        (Stand, GewijzigdOp, PerIngediend, PerBeantwoord) = (stand, gewijzigdOp, perIngediend, perBeantwoord);

    /// <summary>The number of the last change that is in it; 0 for none. Two overviews of the same number say the same.</summary>
    public long Stand { get; }

    /// <summary>When that change was announced, UTC.</summary>
    public DateTimeOffset GewijzigdOp { get; }

    /// <summary>All sets, by the day of asking.</summary>
    public Koplijst PerIngediend { get; }

    /// <summary>All sets, by the day of the answer.</summary>
    public Koplijst PerBeantwoord { get; }

    /// <summary>Makes an overview of a snapshot.</summary>
    public static Overzicht Of(OverzichtSnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return Of(snapshot.Stand, [.. snapshot.Kamervragen.Select(row => new Kop(row))]);
    }

    /// <summary>Makes an overview of sets.</summary>
    /// <param name="stand">The number of the last change that is in them.</param>
    /// <param name="sets">The sets, each once.</param>
    internal static Overzicht Of(long stand, IReadOnlyCollection<Kop> sets) => new(
        stand,
        sets.Max(set => set.Row.GewijzigdOp) ?? DateTimeOffset.UnixEpoch,
        new Koplijst(set => set.Row.Ingediend, sets),
        new Koplijst(set => set.Row.Beantwoord, sets));

    /// <summary>The overview after further changes.</summary>
    /// <param name="changes">The changes that follow <see cref="Stand"/>, in order.</param>
    public Overzicht After(IReadOnlyList<Wijziging> changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        if (changes.Count == 0)
        {
            return this;
        }

        var latest = changes.GroupBy(change => change.Kamervraag.Sleutel, StringComparer.Ordinal).Select(group => group.Last()).ToList();
        var changed = latest.Select(change => change.Kamervraag.Sleutel).ToHashSet(StringComparer.Ordinal);
        var now = latest.Where(change => !change.Vervallen).Select(change => new Kop(change.Kamervraag)).ToList();
        return new Overzicht(changes[^1].Nummer, changes[^1].Moment, PerIngediend.With(changed, now), PerBeantwoord.With(changed, now));
    }

    /// <summary>The overview as it is stored.</summary>
    public OverzichtSnapshot ToSnapshot() => new(Stand, [.. PerIngediend.Sets.ToArray().Select(set => set.Row)]);
}
