using System.Runtime.InteropServices;

namespace Kamervragen.Parsing.Readers.Text;

/// <summary>The words that a document writes with a hyphen in mid-line: where one of them is parted at the end of a line, its hyphen stays.</summary>
internal sealed class HyphenatedWords(TextLines document)
{
    private const int MostUnsorted = 64;
    private const ulong Basis = 14_695_981_039_346_656_037UL;
    private readonly List<ulong> _words = new(32);
    private bool _isCollected;

    /// <summary>Begins a document.</summary>
    public void Begin() => _isCollected = false;

    /// <summary>Whether the document writes a word with a hyphen.</summary>
    /// <param name="part">What stands before the hyphen, at the end of a line.</param>
    /// <param name="line">The next line, which begins with the rest of the word.</param>
    public bool Contains(ReadOnlySpan<char> part, ReadOnlySpan<char> line)
    {
        var end = 0;
        while (end < line.Length && char.IsLetter(line[end]))
        {
            end++;
        }

        if (!_isCollected)
        {
            Collect();
        }

        var word = Fingerprint(line[..end], Fingerprint("-", Fingerprint(part, Basis)));
        return _words.Count <= MostUnsorted ? CollectionsMarshal.AsSpan(_words).Contains(word) : _words.BinarySearch(word) >= 0;
    }

    // Every pair of word parts with a hyphen between them inside a line; in order where they are many.
    private void Collect()
    {
        _isCollected = true;
        _words.Clear();
        var lines = document.Lines;
        var index = 0;
        for (var at = document.IndexOf('-', 0); at >= 0; at = document.IndexOf('-', at + 1))
        {
            while (lines[index].End <= at)
            {
                index++;
            }

            // What stands between two lines is left of marks that were taken out.
            if (at >= lines[index].Start && IsOrdinary(lines[index]))
            {
                Collect(document.Of(lines[index]), at - lines[index].Start);
            }
        }

        if (_words.Count > MostUnsorted)
        {
            _words.Sort();
        }
    }

    // Lines that were glued together keep the hyphens of their old ends, and are no evidence.
    private bool IsOrdinary(in TextLine line) => line.LastLength < line.Length || line.Length <= document.UsualWidth + 12;

    private void Collect(ReadOnlySpan<char> line, int at)
    {
        if (at == 0 || at + 1 == line.Length || !char.IsLetter(line[at - 1]) || !char.IsLetter(line[at + 1]))
        {
            return;
        }

        var start = at;
        while (start > 0 && char.IsLetter(line[start - 1]))
        {
            start--;
        }

        var end = at + 1;
        while (end < line.Length && char.IsLetter(line[end]))
        {
            end++;
        }

        _words.Add(Fingerprint(line[start..end], Basis));
    }

    // FNV-1a over small letters: the same in every process, and no string is made.
    private static ulong Fingerprint(ReadOnlySpan<char> text, ulong basis)
    {
        foreach (var c in text)
        {
            basis = (basis ^ char.ToLowerInvariant(c)) * 1_099_511_628_211UL;
        }

        return basis;
    }
}
