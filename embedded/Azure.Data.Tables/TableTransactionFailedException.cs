using System.Globalization;

namespace Azure.Data.Tables;

/// <summary>A transaction that the service refused; none of its steps took effect.</summary>
public class TableTransactionFailedException : RequestFailedException
{
    /// <summary>Wraps the refusal.</summary>
    /// <param name="requestFailedException">The answer to the step that failed.</param>
    public TableTransactionFailedException(RequestFailedException requestFailedException)
        : base(
            (requestFailedException ?? throw new ArgumentNullException(nameof(requestFailedException))).Status,
            requestFailedException.Message,
            requestFailedException.ErrorCode,
            requestFailedException.InnerException)
    {
        var data = base.Data;
        foreach (var key in requestFailedException.Data.Keys)
        {
            data[key] = requestFailedException.Data[key];
        }

        if (int.TryParse(data[Internal.TableErrorParser.FailedEntity] as string, CultureInfo.InvariantCulture, out var index))
        {
            FailedTransactionActionIndex = index;
        }
    }

    /// <summary>The position, from 0, of the step that failed; <c>null</c> where the service did not say.</summary>
    public int? FailedTransactionActionIndex { get; }
}
