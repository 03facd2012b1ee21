namespace Kamervragen.Koop;

/// <summary>Why something could not be had from the source; decides when it is worth trying again.</summary>
public enum KoopFailure
{
    /// <summary>The source is there but has no XML of this document (yet): no address in the record, 404 or 410.</summary>
    NotYetAvailable,

    /// <summary>The answer is larger than this pipeline takes.</summary>
    TooLarge,

    /// <summary>The answer is complete and not what it should be: not well-formed, a page of HTML, no search response.</summary>
    Malformed,

    /// <summary>The source cannot answer now: 408, 429, 5xx, timeouts, broken bodies, after all retries, or left alone because of them.</summary>
    Unavailable,

    /// <summary>The address, or one it redirects to, is not on the list of hosts or not https.</summary>
    ForbiddenHost,

    /// <summary>The source refuses: a diagnostic, 401, 403 or another answer that trying again does not change.</summary>
    Refused,
}
