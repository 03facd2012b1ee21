namespace Kamervragen.Parsing.Grammar;

/// <summary>What a member of the government is: <c>Minister</c>, <c>Minister-President</c>, <c>Staatssecretaris</c>.</summary>
internal static class Role
{
    /// <summary>What a minister is who heads no ministry.</summary>
    public const string WithoutPortfolio = "zonder portefeuille";

    private static readonly Words First = new("Minister-President", "Ministerpresident");
    private static readonly Words Many = new("Ministers", "Staatssecretarissen", "Staatsecretarissen");
    private static readonly Words One = new("Minister", "Staatssecretaris", "Staatsecretaris");

    /// <summary>Takes a role off the front: <c>Minister</c>, <c>Staatssecretarissen</c>.</summary>
    /// <returns>The role in the singular, as printed but for its capital; null where there is none.</returns>
    public static string? Take(ref ReadOnlySpan<char> text, out bool plural)
    {
        plural = false;
        if (text.IsEmpty || (text[0] | 0x20) is not ('m' or 's'))
        {
            return null;
        }

        // Nearly every role.
        if (text.StartsWith("Minister ", StringComparison.Ordinal))
        {
            text = text[9..].TrimStart();
            return "Minister";
        }

        if (First.Take(ref text) is not null)
        {
            return "Minister-President";
        }

        if (Many.Take(ref text) is { } many)
        {
            plural = true;
            return many[0] == 'M' ? "Minister" : many.Replace("sen", string.Empty, StringComparison.Ordinal);
        }

        return One.Take(ref text);
    }
}
