namespace Azure.Data.Tables.Internal;

/// <summary>Names of the Table service's protocol (REST, OData 3).</summary>
internal static class Wire
{
    public const string PartitionKey = "PartitionKey";
    public const string RowKey = "RowKey";
    public const string Timestamp = "Timestamp";
    public const string ETag = "ETag";
    public const string ODataEtag = "odata.etag";
    public const string ODataPrefix = "odata.";
    public const string TypeSuffix = "@odata.type";

    public const string EdmBinary = "Edm.Binary";
    public const string EdmBoolean = "Edm.Boolean";
    public const string EdmDateTime = "Edm.DateTime";
    public const string EdmDouble = "Edm.Double";
    public const string EdmGuid = "Edm.Guid";
    public const string EdmInt32 = "Edm.Int32";
    public const string EdmInt64 = "Edm.Int64";
    public const string EdmString = "Edm.String";

    public const string MinimalMetadata = "application/json;odata=minimalmetadata";
    public const string JsonBody = "application/json;odata=nometadata";

    /// <summary>Metadata of the row, which the service keeps itself: neither is sent.</summary>
    public static bool IsKeptByService(string name) => name is ODataEtag or ETag or Timestamp;
}
