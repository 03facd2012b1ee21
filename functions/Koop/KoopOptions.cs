namespace Kamervragen.Koop;

/// <summary>How to reach the source and how gently; section <c>Koop</c> of the configuration.</summary>
public sealed class KoopOptions
{
    /// <summary>The name of the configuration section.</summary>
    public const string Section = "Koop";

    /// <summary>The repository: <c>/sru</c> is searched there, and its host is allowed. https, or http on a loopback address.</summary>
    public Uri BaseAddress { get; set; } = new("https://repository.overheid.nl");

    /// <summary>
    /// What every request says about its sender; must hold an address (<c>+https://…</c>) at which the operator of the
    /// source can find whoever runs this. Whoever runs it against the real service should put a page of their own here.
    /// </summary>
    public string UserAgent { get; set; } = "kamervragen-pipeline/1.0 (+https://example.org/kamervragen-pipeline)";

    /// <summary>Records asked for per page of a search, 1 to 1000.</summary>
    public int PageSize { get; set; } = 500;

    /// <summary>Pages after which a search is given up as endless.</summary>
    public int MaxPages { get; set; } = 2000;

    /// <summary>Whether searches ask for records in the order of their modification; a source that refuses is asked without.</summary>
    public bool SortByModified { get; set; } = true;

    /// <summary>The largest document that is taken, in bytes after decompression.</summary>
    public long MaxDocumentBytes { get; set; } = 20L << 20;

    /// <summary>The largest page of a search that is taken, in bytes after decompression.</summary>
    public long MaxPageBytes { get; set; } = 32L << 20;

    /// <summary>How long one attempt to get a document may take, body included.</summary>
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long one attempt to get a page of a search may take; the real service is known to need two minutes.</summary>
    public TimeSpan SearchTimeout { get; set; } = TimeSpan.FromSeconds(150);

    /// <summary>Attempts after the first; 0 for none.</summary>
    public int MaxRetries { get; set; } = 4;

    /// <summary>The delay before the second attempt; doubled for each next one, with jitter.</summary>
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>The longest wait for a <c>Retry-After</c>; a source that asks for more is left alone until a later run.</summary>
    public TimeSpan MaxRetryAfter { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>Requests a second and host, retries included.</summary>
    public double RequestsPerSecond { get; set; } = 1;

    /// <summary>The share of failed attempts at which a host is left alone, above 0 and at most 1.</summary>
    public double BreakerFailureRatio { get; set; } = 0.5;

    /// <summary>Over how long the share of failures is measured.</summary>
    public TimeSpan BreakerSampling { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>
    /// How many attempts it takes before the share of failures means anything, at least 2. More than the attempts at one
    /// document, or one that always fails would keep the others waiting.
    /// </summary>
    public int BreakerMinimum { get; set; } = 8;

    /// <summary>How long a failing host is left alone.</summary>
    public TimeSpan BreakDuration { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>
    /// Hosts that documents may come from, also after a redirect, beside the host of <see cref="BaseAddress"/>. Hosts in the
    /// configuration are added to these.
    /// </summary>
    public IList<string> AllowedHosts { get; } =
    [
        "repository.overheid.nl",
        "repository.officiele-overheidspublicaties.nl",
        "zoek.officielebekendmakingen.nl",
        "www.officielebekendmakingen.nl",
        "officielebekendmakingen.nl",
    ];
}
