using Kamervragen.Dossiers;
using Kamervragen.Querying.Overzichten;

namespace Kamervragen.Querying.Cijfers;

/// <summary>Counts question sets one by one.</summary>
/// <param name="naam">What the sets have in common; null for all.</param>
internal sealed class Telling(string? naam)
{
    private const int Decimals = 4;

    private readonly List<int> _days = [];
    private int _count;
    private int _answered;
    private int _open;
    private int _inTime;
    private int _late;

    public void Add(Kop set, DateOnly today)
    {
        _count++;
        var late = set.Looptijd.DagenTeLaat(today);
        _late += late > 0 ? 1 : 0;
        _open += set.Looptijd.IsOpen ? 1 : 0;
        if (set.Looptijd.Status != Status.Beantwoord)
        {
            return;
        }

        _answered++;
        _inTime += late == 0 ? 1 : 0;
        if (set.Row.Dagen is { } days)
        {
            _days.Add(days);
        }
    }

    public Cijferrij ToRow()
    {
        _days.Sort();
        return new Cijferrij
        {
            Naam = naam,
            Aantal = _count,
            Beantwoord = _answered,
            Open = _open,
            MediaanDagen = _days.Count == 0 ? null : (_days[(_days.Count - 1) / 2] + _days[_days.Count / 2]) / 2.0,
            // The nearest rank: the first number of days that at least nine in ten do not exceed.
            P90Dagen = _days.Count == 0 ? null : _days[((9 * _days.Count) + 9) / 10 - 1],
            OpTijd = _inTime,
            TeLaat = _late,
            AandeelTeLaat = _inTime + _late == 0 ? null : Math.Round((double)_late / (_inTime + _late), Decimals),
        };
    }
}
