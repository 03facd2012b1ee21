using System.Globalization;
using Microsoft.Extensions.Primitives;

namespace Kamervragen.Querying.Filters;

/// <summary>
/// The parameters of a request, by name without regard to case. It remembers which names were asked for, so that the others
/// can be refused with a sentence that says which are possible.
/// </summary>
/// <param name="values">The values by name, as <c>HttpRequest.Query</c> has them.</param>
public sealed class QueryParameters(IEnumerable<KeyValuePair<string, StringValues>> values)
{
    /// <summary>The most values of one parameter.</summary>
    public const int MaxValues = 50;

    /// <summary>The most characters of a value; a cursor may have more.</summary>
    public const int MaxLength = 200;

    private const int MaxEcho = 60;

    private readonly Dictionary<string, StringValues> _values = Merge(values);
    private readonly List<string> _asked = [];

    /// <summary>All values of a parameter, without blanks around them; none where it is not given.</summary>
    /// <exception cref="BadQueryException">A value is empty or too long, or there are too many.</exception>
    public IReadOnlyList<string> All(string name)
    {
        var given = Take(name);
        return given.Count <= MaxValues
            ? [.. given.Select(value => Checked(name, value, MaxLength))]
            : throw new BadQueryException($"De parameter '{name}' staat er {given.Count} keer; geef hem hoogstens {MaxValues} keer.");
    }

    /// <summary>The only value of a parameter; null where it is not given.</summary>
    /// <param name="name">The parameter.</param>
    /// <param name="maxLength">The most characters.</param>
    /// <exception cref="BadQueryException">It is given more than once, or its value is empty or too long.</exception>
    public string? One(string name, int maxLength = MaxLength) => Take(name) switch
    {
        { Count: 0 } => null,
        { Count: 1 } only => Checked(name, only[0], maxLength),
        _ => throw new BadQueryException($"De parameter '{name}' staat er meer dan één keer; geef hem één keer."),
    };

    /// <summary>The only value of a parameter as a whole number; null where it is not given.</summary>
    /// <exception cref="BadQueryException">As for <see cref="One"/>, or the value is not a number within the limits.</exception>
    public int? Number(string name, int min, int max)
    {
        if (One(name) is not { } text)
        {
            return null;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= min && number <= max
            ? number
            : throw new BadQueryException($"De waarde '{Echo(text)}' van '{name}' kan niet; geef een getal van {min} tot en met {max}.");
    }

    /// <summary>Refuses a request with a parameter that has not been asked for; to be called when all have been.</summary>
    /// <exception cref="BadQueryException">There is such a parameter.</exception>
    public void RefuseOthers()
    {
        if (_values.Keys.FirstOrDefault(name => !_asked.Contains(name, StringComparer.OrdinalIgnoreCase)) is { } unknown)
        {
            var possible = _asked.Count == 0 ? "hier zijn er geen mogelijk" : $"mogelijk zijn {string.Join(", ", _asked)}";
            throw new BadQueryException($"De parameter '{Echo(unknown)}' bestaat niet; {possible}.");
        }
    }

    /// <summary>A text from outside as a sentence repeats it: short, and on one line.</summary>
    internal static string Echo(string text)
    {
        var shown = text.Length <= MaxEcho ? text : string.Concat(text.AsSpan(0, MaxEcho), "…");
        return string.Concat(shown.Select(character => char.IsControl(character) || char.IsSurrogate(character) ? '\uFFFD' : character));
    }

    private static string Checked(string name, string? value, int maxLength)
    {
        var text = value?.Trim() ?? "";
        return text.Length switch
        {
            0 => throw new BadQueryException($"De parameter '{name}' is leeg; geef een waarde of laat hem weg."),
            _ when text.Length > maxLength => throw new BadQueryException($"De waarde van '{name}' heeft {text.Length} tekens; geef er hoogstens {maxLength}."),
            _ => text,
        };
    }

    private static Dictionary<string, StringValues> Merge(IEnumerable<KeyValuePair<string, StringValues>> values)
    {
        var merged = new Dictionary<string, StringValues>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, given) in values)
        {
            merged[name] = StringValues.Concat(merged.GetValueOrDefault(name), given);
        }

        return merged;
    }

    private StringValues Take(string name)
    {
        _asked.Add(name);
        return _values.GetValueOrDefault(name);
    }
}
