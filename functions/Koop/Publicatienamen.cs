namespace Kamervragen.Koop;

/// <summary>The names under which KOOP publishes Kamervragen.</summary>
public static class Publicatienamen
{
    /// <summary>Question sets, written and oral: <c>kv-…</c>.</summary>
    public const string Vragen = "Kamervragen zonder antwoord";

    /// <summary>Answers and notices: <c>ah-…</c>.</summary>
    public const string Aanhangsel = "Kamervragen (Aanhangsel)";

    /// <summary>Both.</summary>
    public static IReadOnlyList<string> All { get; } = [Vragen, Aanhangsel];
}
