namespace Kamervragen.Parsing;

/// <summary>The form in which a document came, found by looking at its content. A higher value is the richer source.</summary>
public enum Formaat
{
    /// <summary>Neither XML, HTML nor readable text.</summary>
    Onbekend = 0,

    /// <summary>The text layer of a PDF or Word document.</summary>
    Tekst = 1,

    /// <summary>HTML as KOOP serves it.</summary>
    Html = 2,

    /// <summary>KOOP's XML.</summary>
    Xml = 3,
}
