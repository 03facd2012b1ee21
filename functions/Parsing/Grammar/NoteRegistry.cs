using System.Runtime.InteropServices;

namespace Kamervragen.Parsing.Grammar;

/// <summary>Brings note marks and notes together.</summary>
internal sealed class NoteRegistry
{
    private const int MostKept = 256;
    private readonly List<(string Sleutel, PartDraft? Part)> _marks = [];
    private readonly List<(string Nr, string Sleutel, string Tekst, string? Url, PartDraft? Part)> _notes = [];

    /// <summary>Forgets the document.</summary>
    public void Clear()
    {
        _marks.Clear();
        _notes.Clear();
        if (_marks.Capacity + _notes.Capacity > MostKept)
        {
            _marks.Capacity = 0;
            _notes.Capacity = 0;
        }
    }

    /// <summary>A mark stands in a part.</summary>
    public void Mark(string key, PartDraft? part) => _marks.Add((key, part));

    /// <summary>A note stands in the document.</summary>
    public void Add(string number, string key, string text, string? url, PartDraft? part) =>
        _notes.Add((number, key, text, url, part));

    /// <summary>The notes in reading order, each with the part that carries its mark.</summary>
    /// <param name="draft">Takes the flaws: a note without a mark, a mark without a note.</param>
    public IReadOnlyList<Noot> Resolve(PublicationDraft draft)
    {
        if (_notes.Count == 0 && _marks.Count == 0)
        {
            return [];
        }

        return AreInStep() ? ResolveInStep() : ResolveByKey(draft);
    }

    // Nearly every document: the marks and the notes are the same, in the same order.
    private bool AreInStep()
    {
        var count = _marks.Count == _notes.Count ? _notes.Count : -1;
        for (var i = 0; i < count; i++)
        {
            if (!string.Equals(_marks[i].Sleutel, _notes[i].Sleutel, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return count > 0;
    }

    private List<Noot> ResolveInStep()
    {
        var result = new List<Noot>(_notes.Count);
        for (var i = 0; i < _notes.Count; i++)
        {
            ref readonly var note = ref CollectionsMarshal.AsSpan(_notes)[i];
            result.Add(new Noot(note.Nr, note.Tekst, note.Url, NameOf(_marks[i].Part ?? note.Part)));
        }

        return result;
    }

    private List<Noot> ResolveByKey(PublicationDraft draft)
    {
        var result = new List<Noot>(_notes.Count);
        var marks = new Dictionary<string, Queue<PartDraft?>>(StringComparer.Ordinal);
        foreach (var (key, part) in _marks)
        {
            if (!marks.TryGetValue(key, out var parts))
            {
                marks[key] = parts = new Queue<PartDraft?>();
            }

            parts.Enqueue(part);
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var note in _notes)
        {
            seen.Add(note.Sleutel);
            var marked = Take(marks, note.Sleutel) ?? Take(marks, note.Nr);
            seen.Add(note.Nr);
            if (marked is null && note.Part is null)
            {
                draft.Flag(Gebrekcode.LosseNoot, note.Nr.Length > 0 ? $"noot {note.Nr}" : null, "Bij deze noot is in de tekst geen verwijzing gevonden.");
            }

            result.Add(new Noot(note.Nr, note.Tekst, note.Url, NameOf(marked?.Part ?? note.Part)));
        }

        foreach (var (key, part) in _marks)
        {
            if (!seen.Contains(key))
            {
                draft.Flag(Gebrekcode.LosseNoot, NameOf(part), $"Bij verwijzing {key} is geen noot gevonden.");
            }
        }

        return result;
    }

    private static (bool Found, PartDraft? Part)? Take(Dictionary<string, Queue<PartDraft?>> marks, string key)
    {
        if (!marks.TryGetValue(key, out var parts))
        {
            return null;
        }

        // The last mark serves every further note: two marks may share one.
        return (true, parts.Count > 1 ? parts.Dequeue() : parts.Peek());
    }

    private static string? NameOf(PartDraft? part)
    {
        while (part?.MergedInto is { } other)
        {
            part = other;
        }

        return part?.Naam;
    }
}
