namespace Kamervragen.Dossiers;

/// <summary>How far a question set is.</summary>
public enum Status
{
    /// <summary>Asked, not answered, not deferred.</summary>
    Open,

    /// <summary>Not answered; at least one notice of delay was sent.</summary>
    Uitgesteld,

    /// <summary>Some questions have an answer, others have none.</summary>
    DeelsBeantwoord,

    /// <summary>Every question has an answer, or the answer was given by letter.</summary>
    Beantwoord,

    /// <summary>Withdrawn.</summary>
    Ingetrokken,
}
