using Azure;

namespace Kamervragen.Storage;

/// <summary>How far table <c>Wijzigingen</c> is: the last number given out, when, and against which ETag the next is.</summary>
/// <param name="Nummer">The number of the last change; 0 before the first.</param>
/// <param name="Moment">When it was announced.</param>
/// <param name="ETag">The ETag of the counting row; default where there is none.</param>
internal sealed record WijzigingStand(long Nummer, DateTimeOffset Moment, ETag ETag);
