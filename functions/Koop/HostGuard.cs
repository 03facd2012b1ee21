namespace Kamervragen.Koop;

/// <summary>
/// Which addresses may be fetched. Addresses come from the wire (records, redirects), so each is held against the list
/// of hosts, whatever it came from.
/// </summary>
internal sealed class HostGuard
{
    private readonly string _baseAuthority;
    private readonly HashSet<string> _hosts;

    public HostGuard(KoopOptions options)
    {
        _baseAuthority = options.BaseAddress.Authority;
        _hosts = new HashSet<string>(options.AllowedHosts, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>https, or http to this very machine.</summary>
    public static bool IsSafeScheme(Uri url) =>
        string.Equals(url.Scheme, Uri.UriSchemeHttps, StringComparison.Ordinal)
        || (string.Equals(url.Scheme, Uri.UriSchemeHttp, StringComparison.Ordinal) && url.IsLoopback);

    /// <summary>Says whether the address may be fetched: a safe scheme, no credentials, and a known host at its usual port.</summary>
    public bool Allows(Uri url) =>
        url.IsAbsoluteUri
        && IsSafeScheme(url)
        && url.UserInfo.Length == 0
        && (string.Equals(url.Authority, _baseAuthority, StringComparison.OrdinalIgnoreCase)
            || (url.IsDefaultPort && _hosts.Contains(url.Host)));
}
