namespace Kamervragen.Koop;

/// <summary>What the pipeline asks of the source of official publications.</summary>
public interface IKoopSource
{
    /// <summary>
    /// Searches, page by page, until the source has no more. Requests are made while the result is read, so a caller that
    /// stores each page before it asks for the next holds one page in memory.
    /// </summary>
    /// <param name="query">What to search for.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <exception cref="KoopSearchException">The search cannot be carried to its end; what was given before it stands.</exception>
    IAsyncEnumerable<KoopPage> SearchAsync(KoopQuery query, CancellationToken cancellationToken = default);

    /// <summary>
    /// Searches for everything that belongs to one question set, whatever its dates and under whatever name it is published. The
    /// records are the source's choice: whether they name the set is for the caller to see.
    /// </summary>
    /// <param name="vraagnummer">The number of the set: <c>2024Z02569</c>.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <exception cref="KoopSearchException">The search cannot be carried to its end; what was given before it stands.</exception>
    IAsyncEnumerable<KoopPage> FindAsync(string vraagnummer, CancellationToken cancellationToken = default);

    /// <summary>Fetches the XML of a document.</summary>
    /// <param name="record">The document as a search gave it.</param>
    /// <param name="cancellationToken">Ends the download.</param>
    /// <exception cref="KoopDocumentException">It cannot be had; <see cref="KoopException.Failure"/> says why.</exception>
    Task<KoopDocument> DownloadAsync(KoopRecord record, CancellationToken cancellationToken = default);

    /// <summary>Fetches <c>metadata.xml</c> of a document.</summary>
    /// <param name="record">The document as a search gave it.</param>
    /// <param name="cancellationToken">Ends the download.</param>
    /// <exception cref="KoopDocumentException">It cannot be had; <see cref="KoopException.Failure"/> says why.</exception>
    Task<KoopDocument> DownloadMetadataAsync(KoopRecord record, CancellationToken cancellationToken = default);
}
