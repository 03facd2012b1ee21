using System.Collections.Frozen;
using System.Text.Json;
using Kamervragen.Dossiers;
using Kamervragen.Querying.Overzichten;

namespace Kamervragen.Querying.Filters;

/// <summary>
/// Which question sets a caller asks for: those for which every parameter given holds. Of a parameter that is given several
/// times one value has to. Two filters are equal where they ask the same. Immutable.
/// </summary>
public sealed record KamervraagFilter
{
    private static readonly FrozenDictionary<string, Status> Spellings =
        Enum.GetValues<Status>().ToFrozenDictionary(NameOf, StringComparer.OrdinalIgnoreCase);

    private readonly Woordpatroon? _titel;
    private readonly Woordpatroon[] _leden;
    private readonly string[] _ministeries;
    private readonly string[] _partijen;
    private readonly string[] _rubrieken;
    private readonly int _statussen;

    private KamervraagFilter(QueryParameters parameters)
    {
        Periode = Periode.Read(parameters);
        Ministeries = Distinct(parameters.All("ministerie").Select(NameOfMinistry));
        Partijen = Distinct(parameters.All("partij").Select(NameOfParty));
        _leden = [.. parameters.All("lid").Select(value => Pattern("lid", value)).OrderBy(Join, StringComparer.Ordinal)];
        Rubrieken = Distinct(parameters.All("rubriek").Select(value => Words("rubriek", value)));
        Statussen = [.. parameters.All("status").Select(StatusOf).Distinct().Order()];
        TeLaat = Truth(parameters, "telaat");
        _titel = parameters.One("titel") is { } titel ? Pattern("titel", titel) : null;
        _ministeries = [.. Ministeries.Select(Letters.Only)];
        _partijen = [.. Partijen.Select(Letters.Only)];
        _rubrieken = [.. Rubrieken.Select(Letters.Words)];
        _statussen = Statussen.Aggregate(0, (bits, status) => bits | Bit(status));
        Key = string.Join('&', ToParameters().Select(parameter => $"{parameter.Name}={Uri.EscapeDataString(parameter.Value)}"));
    }

    /// <summary>The filter that every set fits.</summary>
    public static KamervraagFilter None { get; } = new(new QueryParameters([]));

    /// <summary>Which days.</summary>
    public Periode Periode { get; }

    /// <summary>Ministries, by abbreviation where there is one, in lower case: <c>vws</c>.</summary>
    public IReadOnlyList<string> Ministeries { get; }

    /// <summary>Parties, by abbreviation where there is one, in lower case: <c>nsc</c>.</summary>
    public IReadOnlyList<string> Partijen { get; }

    /// <summary>Members: the words of a name, in order, without case and accents: <c>de jong romke</c>.</summary>
    public IReadOnlyList<string> Leden => [.. _leden.Select(Join)];

    /// <summary>Subjects, in words without case and accents: <c>natuur en milieu</c>.</summary>
    public IReadOnlyList<string> Rubrieken { get; }

    /// <summary>Statuses.</summary>
    public IReadOnlyList<Status> Statussen { get; }

    /// <summary>Whether the sets must be late, or must not be; null where either will do.</summary>
    public bool? TeLaat { get; }

    /// <summary>The words of the title, in order, without case and accents, <c>*</c> behind a beginning; null where any will do.</summary>
    public string? Titel => _titel is null ? null : Join(_titel);

    /// <summary>
    /// The filter as a query string, without question mark: the same for all filters that ask the same, and read again it is
    /// the same filter. Empty for <see cref="None"/>.
    /// </summary>
    public string Key { get; }

    /// <summary>Whether the answer can become another with the day alone.</summary>
    public bool DependsOnDay => TeLaat is not null;

    /// <summary>Reads the filter out of the parameters of a request; others it leaves to the caller.</summary>
    /// <exception cref="BadQueryException">A value cannot be; the sentence says what can.</exception>
    public static KamervraagFilter Read(QueryParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        return new KamervraagFilter(parameters);
    }

    /// <summary>Whether a set is asked for.</summary>
    /// <param name="set">The set.</param>
    /// <param name="today">The day in the Netherlands, which decides whether an open set is late.</param>
    public bool Matches(Kop set, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(set);
        ref readonly var looptijd = ref set.Looptijd;
        return (_statussen == 0 || (looptijd.Status is { } status && (_statussen & Bit(status)) != 0))
            && (Periode.IsLeeg || Periode.Bevat(looptijd))
            && (TeLaat is not { } late || looptijd.DagenTeLaat(today) is > 0 == late)
            && Overlap(_ministeries, set.Ministeries)
            && Overlap(_partijen, set.Partijen)
            && Overlap(_rubrieken, set.Rubrieken)
            && (_titel is null || _titel.Matches(set.Titel, set.Titelmerk))
            && (_leden.Length == 0 || MatchesMember(set));
    }

    /// <inheritdoc/>
    public bool Equals(KamervraagFilter? other) => other is not null && Key == other.Key;

    /// <inheritdoc/>
    public override int GetHashCode() => string.GetHashCode(Key, StringComparison.Ordinal);

    /// <summary><see cref="Key"/>.</summary>
    public override string ToString() => Key;

    private static int Bit(Status status) => 1 << (int)status;

    private static bool Overlap(string[] wanted, string[] present)
    {
        if (wanted.Length == 0)
        {
            return true;
        }

        foreach (var term in present)
        {
            foreach (var one in wanted)
            {
                if (string.Equals(one, term, StringComparison.Ordinal))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private bool MatchesMember(Kop set)
    {
        foreach (var member in _leden)
        {
            if (member.MatchesLine(set.Indieners, set.Indienersmerk))
            {
                return true;
            }
        }

        return false;
    }

    private IEnumerable<(string Name, string Value)> ToParameters() =>
    [
        .. Periode.ToParameters(),
        .. Ministeries.Select(value => ("ministerie", value)),
        .. Partijen.Select(value => ("partij", value)),
        .. Leden.Distinct(StringComparer.Ordinal).Select(value => ("lid", value)),
        .. Rubrieken.Select(value => ("rubriek", value)),
        .. Statussen.Select(value => ("status", NameOf(value))),
        .. TeLaat is { } late ? [("telaat", late ? "true" : "false")] : Array.Empty<(string, string)>(),
        .. Titel is { } titel ? [("titel", titel)] : Array.Empty<(string, string)>(),
    ];

    private static IReadOnlyList<string> Distinct(IEnumerable<string> values) => [.. values.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static string Join(Woordpatroon pattern) => string.Join(' ', pattern.Words);

    private static string NameOf(Status status) => JsonNamingPolicy.KebabCaseLower.ConvertName(status.ToString());

    private static string NameOfMinistry(string value)
    {
        var ministry = Dossiers.Ministeries.Van(value);
        return (ministry.Afkorting ?? ministry.Naam).ToLowerInvariant();
    }

    private static string NameOfParty(string value)
    {
        var party = Dossiers.Partijen.Van(value);
        return (party.Afkorting ?? party.Naam).ToLowerInvariant();
    }

    private static Woordpatroon Pattern(string name, string value) =>
        Woordpatroon.Read(value, beginnings: name == "titel")
        ?? throw new BadQueryException($"In de waarde '{QueryParameters.Echo(value)}' van '{name}' staat geen woord; geef letters of cijfers.");

    private static string Words(string name, string value) =>
        Letters.Words(value).Trim() is { Length: > 0 } words
            ? words
            : throw new BadQueryException($"In de waarde '{QueryParameters.Echo(value)}' van '{name}' staat geen woord; geef letters of cijfers.");

    private static Status StatusOf(string value) =>
        Spellings.TryGetValue(value, out var status)
            ? status
            : throw new BadQueryException(
                $"De waarde '{QueryParameters.Echo(value)}' van 'status' kan niet; mogelijk zijn {string.Join(", ", Enum.GetValues<Status>().Select(NameOf))}.");

    private static bool? Truth(QueryParameters parameters, string name) => parameters.One(name)?.ToLowerInvariant() switch
    {
        null => null,
        "true" => true,
        "false" => false,
        var other => throw new BadQueryException($"De waarde '{QueryParameters.Echo(other)}' van '{name}' kan niet; mogelijk zijn true, false."),
    };
}
