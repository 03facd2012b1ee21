using System.Globalization;

namespace Kamervragen.Koop;

/// <summary>What the source objects to, inside an answer of status 200.</summary>
/// <param name="Uri"><c>info:srw/diagnostic/1/10</c>, or empty.</param>
/// <param name="Message">The source's words, with its details.</param>
internal sealed record SruDiagnostic(string Uri, string Message)
{
    /// <summary>General system error and system temporarily unavailable: the query is not to blame.</summary>
    public bool IsTemporary => Code is 1 or 2;

    /// <summary>The source does not know, or cannot do, the requested order.</summary>
    public bool IsAboutSorting => Code is >= 80 and <= 96 || Message.Contains("input 'sort", StringComparison.OrdinalIgnoreCase);

    private int Code => int.TryParse(Uri.AsSpan(Uri.LastIndexOf('/') + 1), NumberStyles.None, null, out var code) ? code : 0;
}
