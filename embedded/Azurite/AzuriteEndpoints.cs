namespace Azurite;

/// <summary>Where the three services listen.</summary>
internal sealed record AzuriteEndpoints(Uri Blob, Uri Queue, Uri Table)
{
    // The account and key that Microsoft documents for every emulator; they open nothing but an emulator.
    private const string AccountName = "devstoreaccount1";
    private const string AccountKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    /// <summary>The variable by which the emulator is told its accounts, and its value.</summary>
    public static KeyValuePair<string, string?> Accounts(int extra) => new(
        "AZURITE_ACCOUNTS",
        string.Join(';', Enumerable.Range(0, extra + 1).Select(number => $"{NameOf(number)}:{AccountKey}")));

    /// <summary>The connection string of an account: 0 for the usual one, from 1 for the extra ones.</summary>
    public string ToConnectionString(int account) =>
        $"DefaultEndpointsProtocol=http;AccountName={NameOf(account)};AccountKey={AccountKey};"
        + $"BlobEndpoint={Address(Blob, account)};QueueEndpoint={Address(Queue, account)};TableEndpoint={Address(Table, account)};";

    private static string NameOf(int account) => account == 0 ? AccountName : $"extraaccount{account}";

    private static string Address(Uri service, int account) => new Uri(service, NameOf(account)).AbsoluteUri;
}
