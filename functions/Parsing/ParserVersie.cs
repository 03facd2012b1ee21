namespace Kamervragen.Parsing;

/// <summary>The version of what the parser makes of a document; raised when the same bytes give another <see cref="Publication"/>.</summary>
public static class ParserVersie
{
    /// <summary>The version of this build. Documents read by an older one are read again.</summary>
    public const int Huidig = 6;
}
