using Kamervragen.Querying.Overzichten;
using Microsoft.Azure.Functions.Worker;

namespace Kamervragen.App;

/// <summary>Timer: brings the blob with all question sets up to date, from which a new instance starts.</summary>
public sealed class WriteOverzicht(OverzichtWriter writer)
{
    /// <summary>Writes it where enough has changed.</summary>
    [Function(nameof(WriteOverzicht))]
    public Task Run([TimerTrigger("0 */10 * * * *")] TimerInfo timer, CancellationToken cancellationToken) =>
        writer.WriteAsync(cancellationToken);
}
