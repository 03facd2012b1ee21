using Kamervragen.Storage;

namespace Kamervragen.Querying.Overzichten;

/// <summary>A question set in the overview: its row, made ready for filtering.</summary>
/// <param name="row">The row.</param>
public sealed class Kop(KamervraagRow row)
{
    /// <summary>The row.</summary>
    public KamervraagRow Row { get; } = row;
}
