using System.Globalization;
using System.Text.RegularExpressions;
using Kamervragen.Parsing;

namespace Kamervragen.Dossiers;

/// <summary>Under which keys a publication is filed, which document it is a version of, and in which partition a key belongs.</summary>
public static partial class DossierKey
{
    private const int FirstYearOfTwoDigits = 70;

    /// <summary>
    /// The dossiers that a publication belongs to: its vraagnummers, in the order in which it names them; without any, its own
    /// number (<see cref="OwnNumber"/>), under which it waits until a vraagnummer is learnt. At least one, each once.
    /// </summary>
    /// <param name="publication">The publication, readable or not.</param>
    public static IReadOnlyList<string> Keys(Publication publication)
    {
        ArgumentNullException.ThrowIfNull(publication);
        var numbers = NormalizedNumbers(publication);
        return numbers.Count > 0 ? numbers : [OwnNumber(publication)];
    }

    /// <summary>
    /// The number a document has of its own: <c>ah-tk-20162017-533</c> made of vergaderjaar and aanhangselnummer where both are
    /// known, else its id without the ending of a reprint (<c>-h1</c>) or a new version (<c>-n1</c>).
    /// </summary>
    /// <param name="publication">The publication.</param>
    public static string OwnNumber(Publication publication)
    {
        ArgumentNullException.ThrowIfNull(publication);
        return AnswerNumber(publication) ?? BaseId(publication.Id);
    }

    /// <summary>
    /// What a document is a version of: two publications with the same identity are versions of one document, of which one rules.
    /// A question set is its vraagnummer, an answer or notice its vergaderjaar and aanhangselnummer; without those, the id counts.
    /// </summary>
    /// <param name="publication">The publication.</param>
    public static string Identity(Publication publication)
    {
        ArgumentNullException.ThrowIfNull(publication);
        return NumberIdentity(publication) ?? IdIdentity(publication);
    }

    /// <summary>
    /// The year by which a key is partitioned: of <c>2024Z02569</c> 2024, of ten digits (<c>2989900822</c>) and of a document's
    /// own number (<c>ah-tk-20162017-533</c>) the year in which the parliamentary year begins; 0 where the key tells none.
    /// </summary>
    /// <param name="sleutel">A key as <see cref="Keys"/> gives it.</param>
    public static int Jaar(string sleutel)
    {
        ArgumentNullException.ThrowIfNull(sleutel);
        if (ModernNumber().Match(sleutel) is { Success: true } modern)
        {
            return Number(modern);
        }

        if (OldNumber().Match(sleutel) is { Success: true } old)
        {
            var year = Number(old);
            return year >= FirstYearOfTwoDigits ? 1900 + year : 2000 + year;
        }

        return SessionYears().Match(sleutel) is { Success: true } session ? Number(session) : 0;
    }

    /// <summary>The vraagnummers of a publication as keys are written, each once.</summary>
    internal static IReadOnlyList<string> NormalizedNumbers(Publication publication) =>
        [.. publication.Vraagnummers.Select(Vraagnummer.Normalize).OfType<string>().Distinct(StringComparer.Ordinal)];

    /// <summary>Whether a document belongs to several question sets.</summary>
    internal static bool IsJoint(Publication publication) => NormalizedNumbers(publication).Count > 1;

    /// <summary>Whether a publication stands among the questions (<c>kv</c>) rather than in the Aanhangsel (<c>ah</c>).</summary>
    internal static bool IsQuestionSet(Publication publication) =>
        publication.Soort is Soort.Vraag or Soort.Mondeling
        || (publication.Soort == Soort.Onbekend && publication.Id.StartsWith("kv-", StringComparison.OrdinalIgnoreCase));

    /// <summary>The identity by the printed numbers, or null where the publication has none.</summary>
    internal static string? NumberIdentity(Publication publication)
    {
        if (!IsQuestionSet(publication))
        {
            return AnswerNumber(publication);
        }

        return NormalizedNumbers(publication) is [var first, ..] ? $"kv {first}" : null;
    }

    /// <summary>The identity by the document id, reprints and new versions taken together.</summary>
    internal static string IdIdentity(Publication publication) => $"id {BaseId(publication.Id).ToLowerInvariant()}";

    /// <summary>How often a document was printed again, by the ending of its id: <c>-h2</c> and <c>-n2</c> give 2, none 0.</summary>
    internal static int Edition(string id) =>
        Reprint().Match(id) is { Success: true } match && match.Groups["n"].ValueSpan is { Length: > 0 and < 4 } digits
            ? int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture)
            : 0;

    private static string BaseId(string id)
    {
        var trimmed = Reprint().Replace(id.Trim(), "");
        return trimmed.Length > 0 ? trimmed : id;
    }

    private static string? AnswerNumber(Publication publication)
    {
        var years = SessionDigits().Match(publication.Vergaderjaar ?? "");
        var number = publication.Aanhangselnummer?.Trim().TrimStart('0');
        if (IsQuestionSet(publication) || !years.Success || string.IsNullOrEmpty(number) || !number.All(char.IsAsciiLetterOrDigit))
        {
            return null;
        }

        var house = publication.Id.StartsWith("ah-ek-", StringComparison.OrdinalIgnoreCase) ? "ek" : "tk";
        return $"ah-{house}-{years.Groups["from"].Value}{years.Groups["to"].Value}-{number}";
    }

    private static int Number(Match match) =>
        int.Parse(match.Groups["year"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?:kv-tk-|kv-)?(?<year>[12]\d{3})[Zz]\d{5}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex ModernNumber();

    [GeneratedRegex(@"^(?:kv-)?2(?<year>\d{2})\d{7}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex OldNumber();

    [GeneratedRegex(@"^(?:ah|kv)-(?:tk|ek)-(?<year>[12]\d{3})\d{4}-", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex SessionYears();

    [GeneratedRegex(@"^\s*(?<from>[12]\d{3})\s*[-–]?\s*(?<to>[12]\d{3})\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex SessionDigits();

    [GeneratedRegex(@"-[hn](?<n>\d*)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Reprint();
}
