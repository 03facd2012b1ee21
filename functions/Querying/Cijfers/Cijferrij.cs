namespace Kamervragen.Querying.Cijfers;

/// <summary>Counts and times of some question sets.</summary>
public sealed record Cijferrij
{
    /// <summary>The year (<c>2024</c>), ministry (<c>VWS</c>) or party (<c>NSC</c>); null for all.</summary>
    public string? Naam { get; init; }

    /// <summary>How many sets.</summary>
    public int Aantal { get; init; }

    /// <summary>Of these, answered: status <c>beantwoord</c>.</summary>
    public int Beantwoord { get; init; }

    /// <summary>Of these, waiting for an answer or for the rest of it; oral questions wait for none.</summary>
    public int Open { get; init; }

    /// <summary>The days from asking to answer of half of the answered sets are at most this; the mean of the middle two where their number is even. Null without answers.</summary>
    public double? MediaanDagen { get; init; }

    /// <summary>The smallest number of days within which nine in ten of the answered sets were answered; null without answers.</summary>
    public int? P90Dagen { get; init; }

    /// <summary>Sets answered on or before the last day of their term.</summary>
    public int OpTijd { get; init; }

    /// <summary>Sets answered after the last day of their term, or not answered nor withdrawn when it had passed.</summary>
    public int TeLaat { get; init; }

    /// <summary><see cref="TeLaat"/> as a part, 0 to 1, of the sets of which it is known: <see cref="TeLaat"/> and <see cref="OpTijd"/> together. Null where it is known of none.</summary>
    public double? AandeelTeLaat { get; init; }
}
