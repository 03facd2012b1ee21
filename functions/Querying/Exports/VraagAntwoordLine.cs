using Kamervragen.Storage;

namespace Kamervragen.Querying.Exports;

/// <summary>A line about a question with its answer.</summary>
/// <param name="Set">Its set.</param>
/// <param name="Vraag">The question.</param>
public readonly record struct VraagAntwoordLine(KamervraagLine Set, VraagAntwoordRow Vraag);
