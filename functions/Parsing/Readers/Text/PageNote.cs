namespace Kamervragen.Parsing.Readers.Text;

/// <summary>A note as it stands at the foot of a page: its number, and the lines of its text.</summary>
/// <param name="Nummer">The number.</param>
/// <param name="Regels">The spans of its lines in the whole text.</param>
internal sealed record PageNote(int Nummer, List<(int Start, int Length)> Regels);
