namespace Kamervragen.Parsing.Grammar;

/// <summary>
/// Whom the header sentences of other documents named, by what was printed of them: a cabinet has thirty members and a chamber 150, so
/// that whoever reads many documents meets the same names, parties and offices again.
/// </summary>
internal sealed class KnownPeople
{
    /// <summary>Those who ask, by all that stands before <c>aan</c>.</summary>
    public Recent<List<Lid>> Asking { get; } = new();

    /// <summary>The offices they ask, by what stands from there to <c>over</c>.</summary>
    public Recent<AddressedOffices> Addressed { get; } = new();

    /// <summary>Those who answer, by what stands before <c>ontvangen</c>.</summary>
    public Recent<Answering> Answering { get; } = new();
}
