namespace Kamervragen.Querying.Http;

/// <summary>An answer that is known before it is made.</summary>
/// <typeparam name="T">What it is.</typeparam>
/// <param name="Version">Names the answer: letters, digits, <c>-</c> and <c>_</c>. The same name is the same answer.</param>
/// <param name="Make">Makes it.</param>
public sealed record Versioned<T>(string Version, Func<T> Make);
