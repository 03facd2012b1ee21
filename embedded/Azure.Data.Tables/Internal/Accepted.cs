using Azure.Core;

namespace Azure.Data.Tables.Internal;

/// <summary>Which statuses are answers, not failures, per kind of request.</summary>
internal static class Accepted
{
    public static ResponseClassifier Read { get; } = new StatusCodeClassifier([200]);

    public static ResponseClassifier ReadOrAbsent { get; } = new StatusCodeClassifier([200, 404]);

    public static ResponseClassifier Written { get; } = new StatusCodeClassifier([201, 204]);

    public static ResponseClassifier WrittenOrPresent { get; } = new StatusCodeClassifier([201, 204, 409]);

    public static ResponseClassifier DeletedOrAbsent { get; } = new StatusCodeClassifier([204, 404]);

    public static ResponseClassifier Batch { get; } = new StatusCodeClassifier([202]);
}
