using System.Text.RegularExpressions;
using Kamervragen.Dossiers;
using Kamervragen.Parsing;

namespace Kamervragen.Querying.Pages;

/// <summary>Names of people as one says them.</summary>
internal static partial class Names
{
    /// <summary><c>S. (Sandra) Palmen</c> becomes <c>Sandra Palmen</c>; without a first name between brackets it stays as it is printed.</summary>
    public static string Spoken(string printed) =>
        FirstNameInBrackets().Match(printed) is { Success: true } match
            ? $"{match.Groups["first"].Value.Trim()} {match.Groups["last"].Value.Trim()}"
            : printed.Trim();

    /// <summary>The name of a member: with the first name where the metadata has it.</summary>
    public static string Of(Indiener indiener) => Spoken(indiener.Voluit ?? indiener.Naam);

    /// <summary>
    /// The members of government with the full name of the metadata, and the names of the metadata that no header has. A full
    /// name is taken only where it ends in the surname and no other one does.
    /// </summary>
    public static (IReadOnlyList<(Bewindspersoon Persoon, string Naam)> Known, IReadOnlyList<string> Others) OfAnswering(Kamervraag dossier)
    {
        var others = dossier.Ontvangers.Select(Spoken).ToList();
        var known = new List<(Bewindspersoon, string)>();
        foreach (var persoon in dossier.BeantwoordDoor)
        {
            var fitting = others.FindAll(naam => EndsIn(naam, persoon.Naam));
            var naam = fitting is [var only] ? only : persoon.Naam;
            others.Remove(naam);
            known.Add((persoon, naam));
        }

        return (known, others);
    }

    private static bool EndsIn(string naam, string achternaam) =>
        achternaam.Length > 0
        && naam.EndsWith(achternaam, StringComparison.OrdinalIgnoreCase)
        && (naam.Length == achternaam.Length || naam[^(achternaam.Length + 1)] is ' ' or '.');

    [GeneratedRegex(@"^[^()]*\((?<first>[^()]*[^()\s][^()]*)\)(?<last>[^()]*[^()\s][^()]*)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex FirstNameInBrackets();
}
