using System.Collections;
using Kamervragen.Querying.Overzichten;

namespace Kamervragen.Querying.Lijsten;

/// <summary>The sets of an overview that a question asks for, in its order, from behind its cursor on.</summary>
internal sealed class Doorloop(Overzicht overview, Lijstvraag question, DateOnly today) : IEnumerable<Kop>
{
    private readonly Koplijst _list = question.Sortering.ListOf(overview);

    public IEnumerator<Kop> GetEnumerator()
    {
        var step = question.Sortering.Aflopend ? -1 : 1;
        for (var index = Start(); index >= 0 && index < _list.Sets.Length; index += step)
        {
            var set = _list.Sets[index];
            if (question.Filter.Matches(set, today))
            {
                yield return set;
            }
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The place to begin; where the set of the cursor has gone, that of its neighbour.</summary>
    private int Start()
    {
        var descending = question.Sortering.Aflopend;
        if (question.Cursor is not { } cursor)
        {
            return descending ? _list.Sets.Length - 1 : 0;
        }

        var place = _list.PlaceOf(cursor.Day, cursor.After);
        if (descending)
        {
            return place - 1;
        }

        var isThere = place < _list.Sets.Length && _list.Sets[place].Row.Sleutel == cursor.After && _list.DayOf(_list.Sets[place]) == cursor.Day;
        return isThere ? place + 1 : place;
    }
}
