using System.Globalization;
using System.Text;
using System.Text.Json;
using Kamervragen.Dossiers;
using Kamervragen.Storage;

namespace Kamervragen.Querying.Overzichten;

/// <summary>
/// A question set in the overview: its row, made ready for filtering. What many sets have in common (a party, a day) is one
/// object for all of them.
/// </summary>
public sealed class Kop
{
    private static readonly Dictionary<string, Status> Statussen = Enum.GetValues<Status>()
        .ToDictionary(status => JsonNamingPolicy.KebabCaseLower.ConvertName(status.ToString()), StringComparer.Ordinal);

    private static readonly Termenlijst MinisterieTermen = new(text => [Letters.Only(text)]);
    private static readonly Termenlijst PartijTermen = new(text => [Letters.Only(text)]);
    private static readonly Termenlijst RubriekTermen = new(text => [Letters.Words(text), .. text.Split('|').Select(Letters.Words)]);

    private readonly Looptijd _looptijd;

    /// <summary>Makes a row ready.</summary>
    /// <param name="row">The row.</param>
    public Kop(KamervraagRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        Row = Tekstpool.Share(row);
        _looptijd = new Looptijd(
            Statussen.TryGetValue(row.Status, out var status) ? status : null, row.Mondeling, Day(row.Ingediend), Day(row.Beantwoord), Day(row.Termijn));
        Ministeries = MinisterieTermen.Of(Row.Ministeries);
        Partijen = PartijTermen.Of(Row.Partijen);
        Rubrieken = RubriekTermen.Of(Row.Rubrieken);
        Titel = Encoding.UTF8.GetBytes(Letters.Words(row.Titel));
        Indieners = Encoding.UTF8.GetBytes(string.Join('\n', Personen.In(row.Indieners).Select(Letters.Words)));
        Titelmerk = Woordmerk.Of(Titel);
        Indienersmerk = Woordmerk.Of(Indieners);
    }

    /// <summary>The row.</summary>
    public KamervraagRow Row { get; }

    /// <summary>Status and days.</summary>
    public ref readonly Looptijd Looptijd => ref _looptijd;

    /// <summary>The ministries: <see cref="Letters.Only"/> of each of <see cref="KamervraagRow.Ministeries"/>.</summary>
    internal string[] Ministeries { get; }

    /// <summary>The parties: <see cref="Letters.Only"/> of each of <see cref="KamervraagRow.Partijen"/>.</summary>
    internal string[] Partijen { get; }

    /// <summary>The subjects whole and their parts: <see cref="Letters.Words"/> of each.</summary>
    internal string[] Rubrieken { get; }

    /// <summary><see cref="Letters.Words"/> of the title, UTF-8.</summary>
    internal byte[] Titel { get; }

    /// <summary><see cref="Letters.Words"/> of the names of those who asked, without party, a line each, UTF-8.</summary>
    internal byte[] Indieners { get; }

    /// <summary>The words of <see cref="Titel"/>.</summary>
    internal UInt128 Titelmerk { get; }

    /// <summary>The words of <see cref="Indieners"/>.</summary>
    internal UInt128 Indienersmerk { get; }

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
