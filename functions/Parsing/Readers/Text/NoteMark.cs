using System.Runtime.InteropServices;

namespace Kamervragen.Parsing.Readers.Text;

/// <summary>A note mark in the running text: the characters that are it, and the note it names.</summary>
/// <param name="Start">Where it begins in the whole text.</param>
/// <param name="Length">How long it is, with what stands between it and the mark before.</param>
/// <param name="Nummer">The number of the note.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct NoteMark(int Start, int Length, int Nummer);
