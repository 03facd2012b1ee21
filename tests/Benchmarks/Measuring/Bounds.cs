namespace Kamervragen.Benchmarks.Measuring;

/// <summary>The bounds of one run, and which were missed.</summary>
internal sealed class Bounds
{
    private readonly List<string> _missed = [];

    /// <summary>One sentence for each bound that was missed.</summary>
    public IReadOnlyList<string> Missed => _missed;

    /// <summary>Holds a value against its bound.</summary>
    /// <returns><c>yes</c> or <c>NO</c>, for the table.</returns>
    public string Hold(bool met, string sentence)
    {
        if (!met)
        {
            _missed.Add(sentence);
        }

        return met ? "yes" : "NO";
    }
}
