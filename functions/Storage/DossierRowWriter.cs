using Azure.Data.Tables;
using Kamervragen.Dossiers;

namespace Kamervragen.Storage;

/// <summary>Makes the rows of a dossier, large texts put aside.</summary>
internal static class DossierRowWriter
{
    public static async Task<DossierRows> MakeAsync(
        Kamervraag dossier, string generation, int volgorde, OverflowTexts texts, CancellationToken cancellationToken)
    {
        var partition = StorageKey.Encode(dossier.Sleutel);
        var marker = new TableEntity(partition, DossierRows.MarkerKey)
        {
            ["Generatie"] = generation,
            ["Volgorde"] = volgorde,
            ["AantalVragen"] = dossier.Vragen.Count,
        };
        await texts.WriteAsync(marker, "Dossier", DossierJson.Write(WithoutTexts(dossier)), cancellationToken);
        EntitySize.Require(marker);

        var questions = new List<TableEntity>(dossier.Vragen.Count);
        foreach (var question in dossier.Vragen)
        {
            questions.Add(await MakeQuestionAsync(dossier, question, generation, texts, cancellationToken));
        }

        return new DossierRows(marker, questions);
    }

    private static Kamervraag WithoutTexts(Kamervraag dossier) =>
        dossier with { Vragen = [.. dossier.Vragen.Select(question => question with { Vraag = null, Antwoord = null })] };

    private static async Task<TableEntity> MakeQuestionAsync(
        Kamervraag dossier, VraagAntwoord question, string generation, OverflowTexts texts, CancellationToken cancellationToken)
    {
        var row = new TableEntity(StorageKey.Encode(dossier.Sleutel), DossierRows.QuestionKey(question))
        {
            ["Sleutel"] = dossier.Sleutel,
            ["Generatie"] = generation,
            ["Volgnummer"] = question.Volgnummer,
            ["Nummer"] = question.Nummer,
            ["VraagGroep"] = string.Join(", ", question.VraagGroep),
            ["AntwoordGroep"] = string.Join(", ", question.AntwoordGroep),
            ["Status"] = dossier.Status.ToString(),
        };
        TextColumns.Write(row, "Titel", dossier.Titel);
        TextColumns.Write(row, "Ingediend", dossier.Ingediend?.ToString("O"));
        TextColumns.Write(row, "Beantwoord", dossier.Beantwoord?.ToString("O"));
        TextColumns.Write(row, "VraagBron", question.VraagBron);
        TextColumns.Write(row, "AntwoordBron", question.AntwoordBron);
        await texts.WriteAsync(row, "Vraag", question.Vraag, cancellationToken);
        await texts.WriteAsync(row, "Antwoord", question.Antwoord, cancellationToken);
        EntitySize.Require(row);
        return row;
    }
}
