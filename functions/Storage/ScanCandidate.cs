namespace Kamervragen.Storage;

/// <summary>A set that a scan comes along, wanted or not.</summary>
/// <param name="Sleutel">The key of the dossier.</param>
/// <param name="AantalVragen">About how many questions it has; decides only how the scan is divided, not what it finds.</param>
/// <param name="Gevraagd">Whether its questions are wanted.</param>
public readonly record struct ScanCandidate(string Sleutel, int AantalVragen, bool Gevraagd);
