namespace Kamervragen.Parsing;

/// <summary>What a notice says, by its wording.</summary>
public enum Mededelingsoort
{
    /// <summary>None of the known wordings.</summary>
    Overig,

    /// <summary>The questions cannot be answered within the usual term (RvO: three weeks).</summary>
    Uitstel,

    /// <summary>The questions have been, or will be, answered by letter.</summary>
    PerBrief,

    /// <summary>The questions are to be considered withdrawn.</summary>
    Ingetrokken,
}
