namespace Kamervragen.Testing;

/// <summary>A source that goes on publishing: question sets, answers to them, corrections of those.</summary>
/// <param name="folder">The folder that the replica serves.</param>
/// <param name="random">Decides what is published.</param>
public sealed class GrowingSource(string folder, Random random)
{
    private const int Questions = 3;

    private readonly SourceFolder _source = new(folder);
    private readonly HashSet<string> _published = new(StringComparer.Ordinal);
    private int _day;

    /// <summary>How many documents there are.</summary>
    public int Documents => _published.Count;

    private string Today => new DateOnly(2026, 3, 1).AddDays(_day).ToString("O");

    /// <summary>Publishes a question set, an answer that may not say to which set it belongs, and sometimes a correction.</summary>
    public void Publish()
    {
        _day++;
        var isSilent = random.Next(3) == 0;
        _source.Vragen(Question(_day), Today, Questions, isSilent ? $"ah-tk-20252026-{9100 + _day}" : null);
        _published.Add($"kv-{_day}");
        Answer(_day, isSilent ? null : Question(_day), "Ja");
        if (_day > 1 && random.Next(2) == 0)
        {
            var earlier = random.Next(1, _day);
            Answer(earlier, Question(earlier), $"Nee (verbetering {_day})");
        }
    }

    private static string Question(int day) => $"2026Z{91000 + day}";

    private void Answer(int day, string? question, string word)
    {
        _source.Antwoord(9100 + day, question, Today, Questions, word);
        _published.Add($"ah-{day}");
    }
}
