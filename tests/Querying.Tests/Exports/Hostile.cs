namespace Kamervragen.Querying.Tests.Exports;

/// <summary>Texts that break a careless writer of files.</summary>
internal static class Hostile
{
    public static readonly string[] Texts =
    [
        "gewoon", "", " met blanks ", "komma, en nog een", "een \"aanhaling\"", "\"", "\"\"", "regel 1\r\nregel 2", "\n", "\r", "a\rb", "eindigt op\r\n",
        "=1+1", "+31 6", "-5 °C", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "'al een apostrof", "=HYPERLINK(\"http://kwaad.example\",\"klik\")",
        "🐟 é «» ’ 𝔘", "\uFEFFbom", "\u2028\u2029\u0085", "nul\0hier", "\uD800", "\uDC00x", "half \uD83D", ",", ";", "|", "'", "#", "\\", "\\\"", "a,\"b\r\n\"\",c",
    ];

    /// <summary>What remains of a text in UTF-8: each half of a surrogate pair becomes U+FFFD.</summary>
    public static string WellFormed(string text) => System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text));

    /// <summary>What the cell of a text holds.</summary>
    public static string Cell(string text) =>
        (text is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n', ..] ? "'" : "") + WellFormed(text).Replace('\0', '\uFFFD');
}
