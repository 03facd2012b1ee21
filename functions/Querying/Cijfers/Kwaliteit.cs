namespace Kamervragen.Querying.Cijfers;

/// <summary>How complete and how fresh the data are.</summary>
public sealed record Kwaliteit
{
    /// <summary>When these figures were made, UTC.</summary>
    public required DateTimeOffset Moment { get; init; }

    /// <summary>How many question sets there are.</summary>
    public int Kamervragen { get; init; }

    /// <summary>Of these, known only by a document's own number: no vraagnummer has been found in any of their documents.</summary>
    public int ZonderVraagnummer { get; init; }

    /// <summary>The questions of all answered sets (status <c>beantwoord</c>, not oral).</summary>
    public int VragenVanBeantwoorde { get; init; }

    /// <summary>Of <see cref="VragenVanBeantwoorde"/>, those to which an answer was found.</summary>
    public int DaarvanMetAntwoord { get; init; }

    /// <summary>
    /// The match rate: <see cref="DaarvanMetAntwoord"/> as a part, 0 to 1, of <see cref="VragenVanBeantwoorde"/>. A set that was
    /// answered by letter, or whose answer has no text yet, lowers it. Null where no set has been answered.
    /// </summary>
    public double? Koppelgraad { get; init; }

    /// <summary>How many sets have at least one flaw.</summary>
    public int MetGebrek { get; init; }

    /// <summary>How many sets have a flaw of each code, by code.</summary>
    public IReadOnlyDictionary<string, int> Gebreken { get; init; } = new SortedDictionary<string, int>(StringComparer.Ordinal);

    /// <summary>The latest day on which a set was asked or answered, <c>2024-03-01</c>; null without sets.</summary>
    public string? NieuwsteDag { get; init; }

    /// <summary>When a set last became different, UTC; null before the first.</summary>
    public DateTimeOffset? LaatsteWijziging { get; init; }

    /// <summary>Whole seconds since <see cref="LaatsteWijziging"/>: long on a Sunday, and no sign of trouble by itself.</summary>
    public long? SecondenSindsWijziging { get; init; }

    /// <summary>When the source was last gone through without a failed search, UTC; null before the first time.</summary>
    public DateTimeOffset? LaatsteGeslaagdePoll { get; init; }

    /// <summary>The lag: whole seconds since <see cref="LaatsteGeslaagdePoll"/>. What the source published before that is in, or counted as waiting.</summary>
    public long? Achterstand { get; init; }

    /// <summary>Documents that could not be taken in yet and are tried again.</summary>
    public int Wachtend { get; init; }

    /// <summary>Documents that are known to be unreadable; counted up to <see cref="KwaliteitQuery.MaxUnreadable"/>.</summary>
    public int Onleesbaar { get; init; }
}
