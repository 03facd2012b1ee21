namespace Kamervragen.Dossiers;

/// <summary>An earlier answer to a question, which a later document answers again.</summary>
/// <param name="Document">The id of the document that gave it.</param>
/// <param name="Datum">The day it was received; null where it is not printed.</param>
/// <param name="Tekst">The text, of the whole group where several questions were answered together.</param>
/// <param name="Groep">The printed numbers that it covered.</param>
public sealed record AntwoordVersie(string Document, DateOnly? Datum, string Tekst, IReadOnlyList<string> Groep);
