using System.Globalization;
using Kamervragen.Storage;

namespace Kamervragen.Querying.Exports;

/// <summary>The columns of the files, in their order: the names of the tables, and what depends on the day beside them.</summary>
public static class ExportColumns
{
    /// <summary>The columns of a file of question sets.</summary>
    public static IReadOnlyList<ExportColumn<KamervraagLine>> OfKamervragen { get; } =
    [
        Text("Sleutel", row => row.Sleutel),
        Text("Vraagnummer", row => row.Vraagnummer),
        Text("Titel", row => row.Titel),
        Text("Vergaderjaar", row => row.Vergaderjaar),
        new("Mondeling", ExportType.Waarheid, line => line.Set.Row.Mondeling ? "true" : "false"),
        new("Status", ExportType.Code, line => line.Set.Row.Status),
        Day("Ingediend", row => row.Ingediend),
        Day("Beantwoord", row => row.Beantwoord),
        Number("Dagen", row => row.Dagen),
        Day("Termijn", row => row.Termijn),
        Day("UitgesteldOp", row => row.UitgesteldOp),
        new("DagenOpen", ExportType.Getal, line => Number(line.Set.Looptijd.DagenOpen(line.Vandaag))),
        new("DagenTeLaat", ExportType.Getal, line => Number(line.Set.Looptijd.DagenTeLaat(line.Vandaag))),
        Text("Indieners", row => row.Indieners),
        Text("Partijen", row => row.Partijen),
        Text("GerichtAan", row => row.GerichtAan),
        Text("BeantwoordDoor", row => row.BeantwoordDoor),
        Text("Ministeries", row => row.Ministeries),
        Text("Rubrieken", row => row.Rubrieken),
        Number("AantalVragen", row => row.AantalVragen),
        Number("AantalAntwoorden", row => row.AantalAntwoorden),
        Number("AantalMededelingen", row => row.AantalMededelingen),
        Text("Documenten", row => row.Documenten),
        Text("Gebreken", row => row.Gebreken),
        new("GewijzigdOp", ExportType.Moment, line => Moment(line.Set.Row.GewijzigdOp)),
    ];

    /// <summary>The columns of a file of questions: those of the question, then those of its set that tell them apart.</summary>
    public static IReadOnlyList<ExportColumn<VraagAntwoordLine>> OfVraagantwoorden { get; } =
    [
        OfSet("Sleutel"),
        OfSet("Vraagnummer"),
        new("Volgnummer", ExportType.Getal, line => Number(line.Vraag.Volgnummer)),
        new("Nummer", ExportType.Tekst, line => line.Vraag.Nummer),
        new("Vraag", ExportType.Tekst, line => line.Vraag.Vraag),
        new("VraagGroep", ExportType.Tekst, line => line.Vraag.VraagGroep),
        new("Antwoord", ExportType.Tekst, line => line.Vraag.Antwoord),
        new("AntwoordGroep", ExportType.Tekst, line => line.Vraag.AntwoordGroep),
        new("VraagBron", ExportType.Tekst, line => line.Vraag.VraagBron),
        new("AntwoordBron", ExportType.Tekst, line => line.Vraag.AntwoordBron),
        OfSet("Titel"),
        OfSet("Vergaderjaar"),
        OfSet("Status"),
        OfSet("Ingediend"),
        OfSet("Beantwoord"),
        OfSet("Dagen"),
        OfSet("Termijn"),
        OfSet("DagenTeLaat"),
        OfSet("Indieners"),
        OfSet("Partijen"),
        OfSet("BeantwoordDoor"),
        OfSet("Ministeries"),
        OfSet("Rubrieken"),
    ];

    private static ExportColumn<KamervraagLine> Text(string name, Func<KamervraagRow, string?> value) => Of(name, ExportType.Tekst, value);

    private static ExportColumn<KamervraagLine> Day(string name, Func<KamervraagRow, string?> value) => Of(name, ExportType.Dag, value);

    private static ExportColumn<KamervraagLine> Number(string name, Func<KamervraagRow, int?> value) => Of(name, ExportType.Getal, row => Number(value(row)));

    private static ExportColumn<KamervraagLine> Of(string name, ExportType type, Func<KamervraagRow, string?> value) => new(name, type, line => value(line.Set.Row));

    private static ExportColumn<VraagAntwoordLine> OfSet(string name)
    {
        var column = OfKamervragen.Single(column => column.Name == name);
        return new ExportColumn<VraagAntwoordLine>(name, column.Type, line => column.Value(line.Set));
    }

    private static string? Number(int? value) => value?.ToString(CultureInfo.InvariantCulture);

    private static string? Moment(DateTimeOffset? value) => value?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);
}
