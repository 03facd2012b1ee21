using Azure.Data.Tables;
using Kamervragen.Dossiers;

namespace Kamervragen.Storage;

/// <summary>Joins the rows of a partition to the dossier they were made of.</summary>
internal static class DossierRowReader
{
    /// <summary>Reads the generation that the marker names; null where the rows at hand are not all of it.</summary>
    public static async Task<Kamervraag?> TryReadAsync(
        TableEntity marker, IEnumerable<TableEntity> rows, OverflowTexts texts, CancellationToken cancellationToken)
    {
        var generation = marker.GetString("Generatie");
        var questions = rows
            .Where(row => row.RowKey != DossierRows.MarkerKey && row.GetString("Generatie") == generation)
            .ToDictionary(row => row.GetInt32("Volgnummer") ?? 0);
        if (questions.Count != marker.GetInt32("AantalVragen"))
        {
            return null;
        }

        var json = await texts.ReadAsync(marker, "Dossier", cancellationToken)
            ?? throw new InvalidOperationException($"Row '{marker.PartitionKey}', '{marker.RowKey}' of {TableNames.VraagAntwoorden} has no Dossier.");
        var dossier = DossierJson.Read(json);
        var joined = new List<VraagAntwoord>(dossier.Vragen.Count);
        foreach (var question in dossier.Vragen)
        {
            var row = questions[question.Volgnummer];
            joined.Add(question with
            {
                Vraag = await texts.ReadAsync(row, "Vraag", cancellationToken),
                Antwoord = await texts.ReadAsync(row, "Antwoord", cancellationToken),
            });
        }

        return dossier with { Vragen = joined };
    }
}
