using Azure.Data.Tables;
using Kamervragen.Dossiers;

namespace Kamervragen.Storage;

/// <summary>From the rows of a partition, or a dossier, to its questions as a file shows them.</summary>
internal static class VraagAntwoordRowMapper
{
    private static readonly string[] Texts = ["Nummer", "Vraag", "VraagGroep", "VraagBron", "Antwoord", "AntwoordGroep", "AntwoordBron"];

    /// <summary>
    /// The columns that <see cref="TryRead"/> looks at: not the dossier as JSON, and of a long text only the beginning, by which it
    /// is known to be long.
    /// </summary>
    public static IReadOnlyList<string> Columns { get; } =
        ["PartitionKey", "RowKey", "Generatie", "AantalVragen", "Volgnummer", .. Texts, .. Texts.Select(OverflowTexts.BlobColumn)];

    /// <summary>The questions in the rows of one partition; no questions where there is no dossier any more.</summary>
    /// <param name="rows">All rows of a partition that were found, in the order of the table.</param>
    /// <param name="questions">The questions, in order.</param>
    /// <returns>Whether the rows are one whole generation and hold their texts themselves; where not, the dossier must be read by itself.</returns>
    public static bool TryRead(IReadOnlyList<TableEntity> rows, out VraagAntwoordRow[] questions)
    {
        questions = [];
        if (rows[0] is not { RowKey: DossierRows.MarkerKey } marker || marker.GetString("Generatie") is not { } generation)
        {
            return false;
        }

        var found = new List<VraagAntwoordRow>(rows.Count - 1);
        for (var index = 1; index < rows.Count; index++)
        {
            var row = rows[index];
            if (row.GetString("Generatie") != generation)
            {
                continue;
            }

            if (!IsWhole(row))
            {
                return false;
            }

            found.Add(FromEntity(row));
        }

        questions = [.. found.OrderBy(question => question.Volgnummer)];
        return found.Count == marker.GetInt32("AantalVragen");
    }

    public static VraagAntwoordRow FromQuestion(VraagAntwoord question) => new()
    {
        Volgnummer = question.Volgnummer,
        Nummer = question.Nummer,
        Vraag = question.Vraag,
        VraagGroep = DossierRowWriter.Join(question.VraagGroep),
        VraagBron = question.VraagBron,
        Antwoord = question.Antwoord,
        AntwoordGroep = DossierRowWriter.Join(question.AntwoordGroep),
        AntwoordBron = question.AntwoordBron,
    };

    private static VraagAntwoordRow FromEntity(TableEntity row) => new()
    {
        Volgnummer = row.GetInt32("Volgnummer") ?? 0,
        Nummer = row.GetString("Nummer") ?? "",
        Vraag = row.GetString("Vraag"),
        VraagGroep = row.GetString("VraagGroep"),
        VraagBron = row.GetString("VraagBron"),
        Antwoord = row.GetString("Antwoord"),
        AntwoordGroep = row.GetString("AntwoordGroep"),
        AntwoordBron = row.GetString("AntwoordBron"),
    };

    private static bool IsWhole(TableEntity row)
    {
        foreach (var name in Texts)
        {
            if (row.GetString(name) is { } text ? TextColumns.MayGoOn(text) : row.GetString(OverflowTexts.BlobColumn(name)) is not null)
            {
                return false;
            }
        }

        return true;
    }
}
