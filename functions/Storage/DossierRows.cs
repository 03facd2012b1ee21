using Azure.Data.Tables;
using Kamervragen.Dossiers;

namespace Kamervragen.Storage;

/// <summary>The rows of one generation of a dossier, not yet written, and how they go into transactions.</summary>
/// <param name="Marker">Row <c>000</c>: the commit marker, with all of the dossier but the texts of its questions.</param>
/// <param name="Questions">One row per question.</param>
internal sealed record DossierRows(TableEntity Marker, IReadOnlyList<TableEntity> Questions)
{
    public const string MarkerKey = "000";

    /// <summary>The most rows of one entity group transaction (Table service).</summary>
    private const int MaxActions = 100;

    /// <summary>The most bytes of rows put into one transaction; the service takes 4 MiB of multipart body.</summary>
    private const int MaxBytes = 2_700_000;

    /// <summary>Whether everything, deletions included, is one transaction: then readers go from the old content to the new at once.</summary>
    public bool FitsOneTransaction(DossierSlot slot) =>
        Questions.Count + slot.RowKeys.Count + 1 <= MaxActions
        && Questions.Sum(EntitySize.Of) + EntitySize.Of(Marker) <= MaxBytes;

    /// <summary>
    /// Gives the rows keys of their own generation, beside those that readers still use: for dossiers that take more than
    /// one transaction. Readers go by the generation that the marker names.
    /// </summary>
    public DossierRows WithGenerationKeys(string generation)
    {
        foreach (var row in Questions)
        {
            row.RowKey = $"{row.RowKey}~{generation[..8]}";
        }

        return this;
    }

    /// <summary>The questions in portions that one transaction takes.</summary>
    public IEnumerable<IReadOnlyList<TableEntity>> Portions()
    {
        var portion = new List<TableEntity>();
        var bytes = 0;
        foreach (var row in Questions)
        {
            var size = EntitySize.Of(row);
            if (portion.Count == MaxActions || (portion.Count > 0 && bytes + size > MaxBytes))
            {
                yield return portion;
                (portion, bytes) = ([], 0);
            }

            portion.Add(row);
            bytes += size;
        }

        if (portion.Count > 0)
        {
            yield return portion;
        }
    }

    public static string QuestionKey(VraagAntwoord question) => question.Volgnummer.ToString("D3");
}
