namespace Kamervragen.Parsing.Readers.Text;

/// <summary>A note as it stands at the foot of a page: its number, and the lines of its text.</summary>
/// <param name="Nummer">The number.</param>
/// <param name="Regels">Its lines, and how many characters at the front of each are no text.</param>
internal sealed record PageNote(int Nummer, List<(int Regel, int Vanaf)> Regels);
