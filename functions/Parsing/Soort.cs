namespace Kamervragen.Parsing;

/// <summary>What a publication is, as its own text and metadata say it.</summary>
public enum Soort
{
    /// <summary>The document could not be read as a publication of Kamervragen; <see cref="Publication.Gebreken"/> says why.</summary>
    Onbekend,

    /// <summary>A set of written questions (KOOP: <c>Kamervragen zonder antwoord</c>).</summary>
    Vraag,

    /// <summary>Answers to written questions (KOOP: <c>Kamervragen (Aanhangsel)</c>, type <c>Antwoord</c>).</summary>
    Antwoord,

    /// <summary>A notice in place of an answer: a deferral, an answer by letter, a withdrawal (KOOP: type <c>Mededeling</c>).</summary>
    Mededeling,

    /// <summary>Questions announced for the oral question hour; one sentence, no numbered questions.</summary>
    Mondeling,
}
