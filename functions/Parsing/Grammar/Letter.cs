namespace Kamervragen.Parsing.Grammar;

/// <summary>Reads the letter that a ministry sends with its answers: <c>In antwoord op uw brief van 3 juni 2021, nr. 2021Z04711, deel ik u mede …</c></summary>
internal static class Letter
{
    private const string Reference = "uw brief";
    private const int Longest = 120;

    /// <summary>The vraagnummer of the questions that a letter answers; null where it names none right behind their own letter.</summary>
    public static string? NumberIn(string text)
    {
        var at = text.IndexOf(Reference, StringComparison.OrdinalIgnoreCase);
        return at >= 0 && Vraagnummer.FindAll(text.Substring(at, Math.Min(Longest, text.Length - at))) is [var number, ..] ? number : null;
    }
}
