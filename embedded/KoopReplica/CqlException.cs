namespace KoopReplica;

/// <summary>A search that cannot be carried out; becomes a diagnostic.</summary>
internal sealed class CqlException(int code, string message, string? details = null) : Exception(message)
{
    public string Uri { get; } = $"info:srw/diagnostic/1/{code}";

    public string? Details { get; } = details;

    /// <summary>What the real service says of a word it did not expect.</summary>
    public static CqlException Unexpected(CqlToken token, string expected) =>
        new(10, $"line 1:{token.Column} mismatched input '{token.Printed}' expecting {expected}");
}
