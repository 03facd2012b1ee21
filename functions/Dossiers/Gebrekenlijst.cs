using Kamervragen.Parsing;

namespace Kamervragen.Dossiers;

/// <summary>Collects what does not fit, each thing once, in the order in which it is found.</summary>
internal sealed class Gebrekenlijst
{
    private readonly List<DossierGebrek> _gebreken = [];
    private readonly HashSet<DossierGebrek> _seen = [];

    public IReadOnlyList<DossierGebrek> Alle => _gebreken;

    /// <summary>Takes over what does not fit in the ruling documents themselves.</summary>
    public void TakeOver(IEnumerable<Geldend> geldend)
    {
        foreach (var (document, gebrek) in geldend.SelectMany(document => document.Publication.Gebreken.Select(gebrek => (document, gebrek))))
        {
            Add(new DossierGebrek(document.Id, gebrek));
        }
    }

    public void Add(Geldend? document, string code, string? plaats, string uitleg) =>
        Add(new DossierGebrek(document?.Id, new Gebrek(code, plaats, uitleg)));

    private void Add(DossierGebrek gebrek)
    {
        if (_seen.Add(gebrek))
        {
            _gebreken.Add(gebrek);
        }
    }
}
