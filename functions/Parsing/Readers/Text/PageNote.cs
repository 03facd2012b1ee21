using System.Runtime.InteropServices;

namespace Kamervragen.Parsing.Readers.Text;

/// <summary>A note as it stands at the foot of a page: its number, and which lines are its text.</summary>
/// <param name="Nummer">The number.</param>
/// <param name="Eerste">The first of its lines among those of the notes of its page.</param>
/// <param name="Aantal">How many lines it has.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PageNote(int Nummer, int Eerste, int Aantal);
