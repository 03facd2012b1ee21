namespace Kamervragen.Koop;

/// <summary>One thing to get.</summary>
/// <param name="Url">Where it is.</param>
/// <param name="Timeout">How long one attempt may take.</param>
/// <param name="MaxBytes">The largest body that is taken, after decompression.</param>
/// <param name="Kind">What it is, for the figures: <c>search</c>, <c>xml</c> or <c>metadata</c>.</param>
internal sealed record KoopRequest(Uri Url, TimeSpan Timeout, long MaxBytes, string Kind);
