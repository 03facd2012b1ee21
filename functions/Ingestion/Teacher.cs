using System.Runtime.CompilerServices;
using Kamervragen.Storage;

namespace Kamervragen.Ingestion;

/// <summary>
/// Tells documents which question sets name them as their answer, as the row of each set has it. What a set's row says when
/// this ends is what they have been told, whichever versions of the set were processed at the same time.
/// </summary>
internal sealed class Teacher(DocumentTable documents)
{
    /// <summary>Tells the answers that a question set names that they are its own, and those that it no longer names that they are not.</summary>
    /// <param name="set">The set's row.</param>
    /// <param name="except">Documents not to be told: those that are being processed further up.</param>
    /// <param name="cancellationToken">Ends the work; it can be done again.</param>
    /// <returns>The blobs of documents that are here and have to be filed anew.</returns>
    public async IAsyncEnumerable<string> TeachAsync(
        DocumentState set, IReadOnlySet<string> except, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var id in set.Noemt.Concat(set.NoemtNietMeer).Where(id => !except.Contains(id)))
        {
            var numbers = set.Noemt.Contains(id, StringComparer.Ordinal) ? set.Sleutels : [];
            if (await LearnAsync(id, set.Id, numbers, cancellationToken) is { BlobName: { } blobName, Verwerkt: false })
            {
                yield return blobName;
            }
        }
    }

    /// <summary>
    /// Takes back what a version of a question set may have told that was processed while a later one came into force: only the
    /// version in force knows which answers are the set's.
    /// </summary>
    /// <param name="told">The documents that the version names.</param>
    /// <param name="set">The set's row, of the version in force.</param>
    /// <param name="except">Documents not to be told.</param>
    /// <param name="cancellationToken">Ends the work; it can be done again.</param>
    /// <returns>The blobs of documents that are here and have to be filed anew.</returns>
    public async IAsyncEnumerable<string> CorrectAsync(
        IReadOnlyList<string> told, DocumentState set, IReadOnlySet<string> except, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var isCurrent = false; !isCurrent && told.Except(set.Noemt, StringComparer.Ordinal).Any();)
        {
            var wrong = set with { NoemtNietMeer = [.. told.Except(set.Noemt, StringComparer.Ordinal)] };
            await foreach (var blobName in TeachAsync(wrong, except, cancellationToken))
            {
                yield return blobName;
            }

            // A version that came in meanwhile may name again what has just been taken back.
            var now = await documents.GetAsync(set.Id, cancellationToken);
            (isCurrent, set) = (now.ETag == set.ETag, now);
        }
    }

    private async Task<DocumentState> LearnAsync(string id, string van, IReadOnlyList<string> vraagnummers, CancellationToken cancellationToken)
    {
        while (true)
        {
            var state = await documents.GetAsync(id, cancellationToken);
            var lessons = Filing.Learn(state.Geleerd, van, vraagnummers);
            if (lessons.SequenceEqual(state.Geleerd))
            {
                return state;
            }

            var learned = state with { Geleerd = lessons, Verwerkt = state.Verwerkt && Filing.LeavesInPlace(lessons, state) };
            if (await documents.TryWriteAsync(learned, cancellationToken) is { } taught)
            {
                return taught;
            }

            cancellationToken.ThrowIfCancellationRequested();
        }
    }
}
