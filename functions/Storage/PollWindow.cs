namespace Kamervragen.Storage;

/// <summary>How far one query of the source has been taken in.</summary>
/// <param name="Tot">The last day whose changes have all been seen; the next window starts some days before, as days are all the source filters on.</param>
/// <param name="Afdruk">The hash of the last complete listing; the same listing again means that nothing happened.</param>
public sealed record PollWindow(DateOnly Tot, string Afdruk);
