namespace Azurite;

/// <summary>Where the three services listen.</summary>
internal sealed record AzuriteEndpoints(Uri Blob, Uri Queue, Uri Table)
{
    // The account and key that Microsoft documents for every emulator; they open nothing but an emulator.
    private const string AccountName = "devstoreaccount1";
    private const string AccountKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    public string ToConnectionString() =>
        $"DefaultEndpointsProtocol=http;AccountName={AccountName};AccountKey={AccountKey};"
        + $"BlobEndpoint={Address(Blob)};QueueEndpoint={Address(Queue)};TableEndpoint={Address(Table)};";

    private static string Address(Uri service) => new Uri(service, AccountName).AbsoluteUri;
}
