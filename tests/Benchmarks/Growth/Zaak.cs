namespace Kamervragen.Benchmarks.Growth;

/// <summary>What a made-up dossier borrows from a real or fictitious question set: its subject, day and members.</summary>
/// <param name="Onderwerp">The subject.</param>
/// <param name="Ingediend">The day of asking.</param>
/// <param name="Leden">Who asked.</param>
internal sealed record Zaak(string Onderwerp, DateOnly Ingediend, IReadOnlyList<string> Leden);
