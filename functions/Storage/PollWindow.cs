namespace Kamervragen.Storage;

/// <summary>How far one query of the source has been taken in.</summary>
/// <param name="Bron">The source that was asked; what another one has must be looked for from the start.</param>
/// <param name="Vanaf">The first day that has been asked for.</param>
/// <param name="Tot">The day of the last complete listing, UTC; the next window starts some days before, as days are all the source filters on.</param>
/// <param name="Afdruk">The hash of the last complete listing; the same listing again means that nothing happened.</param>
public sealed record PollWindow(string Bron, DateOnly Vanaf, DateOnly Tot, string Afdruk);
