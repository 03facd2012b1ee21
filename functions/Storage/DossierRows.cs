using Azure.Data.Tables;
using Kamervragen.Dossiers;

namespace Kamervragen.Storage;

/// <summary>
/// The rows of one generation of a dossier, not yet written. Their keys follow from the content alone, so that whoever
/// writes the same dossier writes the same rows.
/// </summary>
/// <param name="Marker">Row <c>000</c>: the commit marker, with all of the dossier but the texts of its questions.</param>
/// <param name="Questions">One row per question.</param>
internal sealed record DossierRows(TableEntity Marker, IReadOnlyList<TableEntity> Questions)
{
    public const string MarkerKey = "000";

    /// <summary>The rows of a dossier that is no more: a marker that goes on counting, and nothing else.</summary>
    public static DossierRows Tombstone(DossierSlot slot) => new(
        new TableEntity(StorageKey.Encode(slot.Sleutel), MarkerKey)
        {
            ["Sleutel"] = slot.Sleutel,
            ["Generatie"] = DossierGeneration.Removed,
            ["Volgorde"] = slot.Volgorde + 1,
            ["AantalVragen"] = 0,
        },
        []);

    /// <summary>Whether marker and questions are one transaction: then readers go from the old content to the new at once.</summary>
    public bool FitOneTransaction { get; } =
        Questions.Count + 1 <= TransactionSize.MaxActions
        && Questions.Sum(TransactionSize.Of) + TransactionSize.Of(Marker) <= TransactionSize.MaxBytes;

    public IEnumerable<string> RowKeys => Questions.Select(row => row.RowKey);

    /// <summary>
    /// Gives the rows of a dossier that takes several transactions keys of their generation, beside those that readers still
    /// use until the marker names it.
    /// </summary>
    public DossierRows WithFinalKeys(string generation)
    {
        foreach (var row in Questions.Where(_ => !FitOneTransaction))
        {
            row.RowKey = $"{row.RowKey}~{generation}";
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
            var size = TransactionSize.Of(row);
            if (portion.Count == TransactionSize.MaxActions || (portion.Count > 0 && bytes + size > TransactionSize.MaxBytes))
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
