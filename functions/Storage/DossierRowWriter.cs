using System.Text.Json;
using Azure.Data.Tables;
using Kamervragen.Dossiers;

namespace Kamervragen.Storage;

/// <summary>Makes the rows of a dossier, large texts put aside.</summary>
internal static class DossierRowWriter
{
    public static async Task<DossierRows> MakeAsync(
        Kamervraag dossier, string generation, int volgorde, OverflowTexts texts, CancellationToken cancellationToken)
    {
        var marker = new TableEntity(StorageKey.Encode(dossier.Sleutel), DossierRows.MarkerKey)
        {
            ["Sleutel"] = dossier.Sleutel,
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

        return new DossierRows(marker, questions).WithFinalKeys(generation);
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
            ["Status"] = JsonNamingPolicy.KebabCaseLower.ConvertName(dossier.Status.ToString()),
        };
        NameColumns.Write(row, NameColumns.Partij, dossier.Partijen.Select(party => party.Afkorting ?? party.Naam));
        NameColumns.Write(row, NameColumns.Ministerie, dossier.Ministeries.Select(ministry => ministry.Afkorting ?? ministry.Naam));
        TextColumns.Write(row, "Ingediend", dossier.Ingediend?.ToString("O"));
        TextColumns.Write(row, "Beantwoord", dossier.Beantwoord?.ToString("O"));
        (string Name, string? Text)[] columns =
        [
            ("Nummer", question.Nummer),
            ("Titel", dossier.Titel),
            ("VraagGroep", Join(question.VraagGroep)),
            ("AntwoordGroep", Join(question.AntwoordGroep)),
            ("VraagBron", question.VraagBron),
            ("AntwoordBron", question.AntwoordBron),
            ("Vraag", question.Vraag),
            ("Antwoord", question.Antwoord),
        ];
        foreach (var (name, text) in columns)
        {
            await texts.WriteAsync(row, name, text, cancellationToken);
        }

        EntitySize.Require(row);
        return row;
    }

    /// <summary>Printed numbers as a column has them; null where there are none.</summary>
    public static string? Join(IReadOnlyList<string> numbers) => numbers.Count == 0 ? null : string.Join(", ", numbers);
}
