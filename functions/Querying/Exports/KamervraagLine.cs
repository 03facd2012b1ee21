using Kamervragen.Querying.Overzichten;

namespace Kamervragen.Querying.Exports;

/// <summary>A line about a question set.</summary>
/// <param name="Set">The set.</param>
/// <param name="Vandaag">The day of the export, until which an open set has been waiting.</param>
public readonly record struct KamervraagLine(Kop Set, DateOnly Vandaag);
