namespace KoopReplica;

/// <summary>One way in which the replica misbehaves, for one or more requests.</summary>
public sealed record ReplicaFault
{
    private ReplicaFault(FaultKind kind) => Kind = kind;

    internal enum FaultKind
    {
        Status,
        Hang,
        Delay,
        CutBody,
        Body,
        Diagnostics,
        NoNextRecordPosition,
        EmptyPage,
        WrongCount,
        Oversized,
        CompressedBomb,
        Redirect,
    }

    internal FaultKind Kind { get; }

    internal long Number { get; private init; }

    internal string Text { get; private init; } = "";

    internal string? Header { get; private init; }

    /// <summary>Answers with a status and no document.</summary>
    /// <param name="code">Such as 429 or 503.</param>
    /// <param name="retryAfter">The header as it goes out, seconds or a date; null for none.</param>
    public static ReplicaFault Status(int code, string? retryAfter = null) => new(FaultKind.Status) { Number = code, Header = retryAfter };

    /// <summary>Takes the request and never answers; ends when the client gives up or the replica stops.</summary>
    public static ReplicaFault Hang() => new(FaultKind.Hang);

    /// <summary>Answers as ever, but later.</summary>
    /// <param name="by">How much later, by the replica's clock.</param>
    public static ReplicaFault Delay(TimeSpan by) => new(FaultKind.Delay) { Number = by.Ticks };

    /// <summary>Promises the whole body and breaks the connection after part of it.</summary>
    /// <param name="afterBytes">How many bytes go out.</param>
    public static ReplicaFault CutBody(int afterBytes) => new(FaultKind.CutBody) { Number = afterBytes };

    /// <summary>Answers 200 with another body.</summary>
    /// <param name="body">What goes out, in UTF-8.</param>
    /// <param name="contentType">What it is said to be.</param>
    public static ReplicaFault Body(string body, string contentType = "application/xml") =>
        new(FaultKind.Body) { Text = body, Header = contentType };

    /// <summary>Answers a search with an objection inside status 200.</summary>
    /// <param name="uri">Such as <c>info:srw/diagnostic/1/10</c>.</param>
    /// <param name="message">In the words of the source.</param>
    public static ReplicaFault Diagnostics(string uri, string message) => new(FaultKind.Diagnostics) { Text = message, Header = uri };

    /// <summary>Leaves out nextRecordPosition although there is more.</summary>
    public static ReplicaFault NoNextRecordPosition() => new(FaultKind.NoNextRecordPosition);

    /// <summary>Gives no records, with the count as ever.</summary>
    public static ReplicaFault EmptyPage() => new(FaultKind.EmptyPage);

    /// <summary>Gives a wrong numberOfRecords.</summary>
    /// <param name="off">By how much.</param>
    public static ReplicaFault WrongCount(int off) => new(FaultKind.WrongCount) { Number = off };

    /// <summary>Answers with well-formed XML of a size, made while it is sent, without saying how long it is.</summary>
    /// <param name="bytes">At least how many bytes.</param>
    public static ReplicaFault Oversized(long bytes) => new(FaultKind.Oversized) { Number = bytes };

    /// <summary>Answers with a small gzip body that unpacks to a size.</summary>
    /// <param name="bytes">How many bytes of blanks.</param>
    public static ReplicaFault CompressedBomb(long bytes) => new(FaultKind.CompressedBomb) { Number = bytes };

    /// <summary>Redirects.</summary>
    /// <param name="location">Where to, as it goes out.</param>
    public static ReplicaFault Redirect(string location) => new(FaultKind.Redirect) { Text = location };
}
