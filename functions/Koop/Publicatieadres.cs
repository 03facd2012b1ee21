namespace Kamervragen.Koop;

/// <summary>The address at which readers find a document.</summary>
public static class Publicatieadres
{
    /// <summary>The page of a document at officielebekendmakingen.nl.</summary>
    public static string Of(string id) => $"https://zoek.officielebekendmakingen.nl/{Uri.EscapeDataString(id)}.html";
}
