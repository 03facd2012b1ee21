namespace Kamervragen.Querying.Pages;

/// <summary>The id of a place on a page: small letters, digits and hyphens, whatever it is made of.</summary>
internal sealed record Anchor
{
    private Anchor(string id) => Id = id;

    /// <summary>The value of <c>id</c>.</summary>
    public string Id { get; }

    /// <summary>The place of its kind, of which a page has one.</summary>
    public static Anchor Of(string kind) => new(Letters(kind));

    /// <summary>The place of a kind with a number as printed: <c>vraag-2m</c>.</summary>
    public static Anchor Of(string kind, string number) => new($"{Letters(kind)}-{Letters(number)}");

    /// <summary>The place of a kind by its order.</summary>
    public static Anchor Of(string kind, int number) => new($"{Letters(kind)}-{number}");

    /// <summary>Whether anything of a printed number can stand in an id.</summary>
    public static bool CanHold(string number) => Letters(number).Length > 0;

    private static string Letters(string text) => string.Concat(text.ToLowerInvariant().Where(c => char.IsAsciiLetterOrDigit(c)));
}
