namespace Kamervragen.Dossiers;

/// <summary>Finds which question of a document is which question of the list.</summary>
internal sealed class Koppeling
{
    private readonly Dictionary<Vraagregel, Vraagrij> _pairs = new(ReferenceEqualityComparer.Instance);
    private List<Vraagregel> _openRegels;
    private List<Vraagrij> _openRijen;

    private Koppeling(IReadOnlyList<Vraagregel> regels, IReadOnlyList<Vraagrij> rijen) => (_openRegels, _openRijen) = ([.. regels], [.. rijen]);

    /// <summary>Pairs lines with rows, each at most once: by number and words, by number, by words, and last by order where the counts agree.</summary>
    /// <param name="regels">The questions of the document.</param>
    /// <param name="rijen">The rows so far.</param>
    /// <param name="byOrder">Whether nothing but their order brought some of them together.</param>
    public static IReadOnlyDictionary<Vraagregel, Vraagrij> Match(IReadOnlyList<Vraagregel> regels, IReadOnlyList<Vraagrij> rijen, out bool byOrder)
    {
        var koppeling = new Koppeling(regels, rijen);
        koppeling.Pair(regel => Both(Number(regel), regel.Woorden), rij => Both(Number(rij), rij.Vraag?.Woorden));
        koppeling.Pair(Number, Number);
        koppeling.Pair(regel => Number(regel) is null ? regel.Woorden : null, rij => rij.Vraag?.Woorden);
        koppeling.Pair(regel => regel.Woorden, rij => Number(rij) is null ? rij.Vraag?.Woorden : null);
        byOrder = koppeling.PairByOrder();
        return koppeling._pairs;
    }

    private static string? Number(Vraagregel regel) => regel.Sleutel.Length > 0 ? regel.Sleutel : null;

    private static string? Number(Vraagrij rij) => rij.Sleutel.Length > 0 ? rij.Sleutel : null;

    private static string? Both(string? number, string? words) => number is null || words is null ? null : $"{number} {words}";

    private void Pair(Func<Vraagregel, string?> ofRegel, Func<Vraagrij, string?> ofRij)
    {
        var byKey = new Dictionary<string, Queue<Vraagrij>>(StringComparer.Ordinal);
        foreach (var rij in _openRijen)
        {
            if (ofRij(rij) is { } key)
            {
                (byKey.TryGetValue(key, out var queue) ? queue : byKey[key] = new Queue<Vraagrij>()).Enqueue(rij);
            }
        }

        var taken = new HashSet<Vraagrij>();
        foreach (var regel in _openRegels)
        {
            if (ofRegel(regel) is { } key && byKey.TryGetValue(key, out var queue) && queue.TryDequeue(out var rij))
            {
                _pairs.Add(regel, rij);
                taken.Add(rij);
            }
        }

        _openRegels = _openRegels.FindAll(regel => !_pairs.ContainsKey(regel));
        _openRijen = _openRijen.FindAll(rij => !taken.Contains(rij));
    }

    private bool PairByOrder()
    {
        var agrees = _openRegels.Count > 0 && _openRegels.Count == _openRijen.Count
            && (_openRegels.TrueForAll(regel => Number(regel) is null) || _openRijen.TrueForAll(rij => Number(rij) is null));
        for (var index = 0; agrees && index < _openRegels.Count; index++)
        {
            _pairs.Add(_openRegels[index], _openRijen[index]);
        }

        return agrees;
    }
}
