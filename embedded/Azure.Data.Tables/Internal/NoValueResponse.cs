namespace Azure.Data.Tables.Internal;

/// <summary>The answer about a row that does not exist.</summary>
internal sealed class NoValueResponse<T>(Response response) : NullableResponse<T>
{
    public override bool HasValue => false;

    public override T Value => throw new InvalidOperationException(
        "The row does not exist: look at HasValue before Value.");

    public override Response GetRawResponse() => response;
}
