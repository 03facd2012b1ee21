using System.Collections.Frozen;

namespace Kamervragen.Dossiers;

/// <summary>A table of names that comes with the assembly: name, abbreviation and other spellings, separated by tabs.</summary>
internal sealed class Namentabel
{
    private readonly FrozenDictionary<string, Naamregel> _bySpelling;

    private Namentabel(IReadOnlyList<Naamregel> regels)
    {
        Regels = regels;
        var bySpelling = new Dictionary<string, Naamregel>(StringComparer.Ordinal);
        foreach (var regel in regels)
        {
            foreach (var spelling in regel.Ook.Prepend(regel.Afkorting).Prepend(regel.Naam))
            {
                bySpelling.TryAdd(Letters.Only(spelling), regel);
            }
        }

        _bySpelling = bySpelling.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The lines, in the order of the file.</summary>
    public IReadOnlyList<Naamregel> Regels { get; }

    /// <summary>Reads the embedded file of that name.</summary>
    public static Namentabel Read(string file)
    {
        using var stream = typeof(Namentabel).Assembly.GetManifestResourceStream($"Kamervragen.Dossiers.Namen.{file}")
            ?? throw new InvalidOperationException($"The table of names {file} is not in the assembly; build it with Namen/{file} embedded.");
        using var reader = new StreamReader(stream);
        var regels = reader.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line[0] != '#').Select(Line).ToList();
        return new Namentabel(regels);
    }

    /// <summary>The line that a name, abbreviation or other spelling belongs to; null where there is none.</summary>
    public Naamregel? Find(string? text) => _bySpelling.GetValueOrDefault(Letters.Only(text));

    private static Naamregel Line(string line)
    {
        var fields = line.Split('\t');
        return new Naamregel(fields[0], fields[1], fields.Length > 2 ? fields[2].Split('|') : []);
    }
}
