using Kamervragen.Parsing;

namespace Kamervragen.Dossiers;

/// <summary>
/// The questions of a dossier: those of the question set where it is there, else as the answers and notices repeat them. Keeps
/// which question of which document is which row, so that a document's answers find the row of its own question.
/// </summary>
internal sealed class Vragenlijst
{
    private readonly List<Vraagrij> _rijen = [];
    private readonly Dictionary<Geldend, IReadOnlyList<(Vraagregel Regel, Vraagrij Rij)>> _koppelingen = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, List<Vraagrij>> _byNumber = new(StringComparer.Ordinal);
    private readonly Gebrekenlijst _gebreken;

    private Vragenlijst(Gebrekenlijst gebreken) => _gebreken = gebreken;

    /// <summary>The rows, in the order in which they are numbered.</summary>
    public IReadOnlyList<Vraagrij> Rijen => _rijen;

    /// <summary>Reads the questions of all ruling documents into one list.</summary>
    public static Vragenlijst Make(IReadOnlyList<Geldend> geldend, string sleutel, Gebrekenlijst gebreken)
    {
        var lijst = new Vragenlijst(gebreken);
        var sources = BySource(geldend.Where(document => document.Publication.Vragen.Count > 0), sleutel).ToList();
        if (sources is [var basis, .. var others])
        {
            lijst.Start(basis);
            foreach (var other in others)
            {
                lijst.Join(other, basis);
            }
        }

        return lijst;
    }

    /// <summary>The questions of a document with the rows they belong to, in its reading order.</summary>
    public IReadOnlyList<(Vraagregel Regel, Vraagrij Rij)> Of(Geldend document) => _koppelingen.GetValueOrDefault(document, []);

    /// <summary>The rows of a number.</summary>
    public IReadOnlyList<Vraagrij> OfNumber(string nummer) => _byNumber.GetValueOrDefault(Nummering.Key(nummer), []);

    /// <summary>Opens a row for an answer whose question is not known, at the place of its number.</summary>
    public Vraagrij AddAnswerOnly(string nummer)
    {
        var rij = new Vraagrij(nummer, vraag: null, bron: null);
        Insert(rij);
        return rij;
    }

    // The question set first; of repetitions the richest and fullest, one that belongs to this set alone before a joint one.
    private static IEnumerable<Geldend> BySource(IEnumerable<Geldend> documenten, string sleutel) =>
        documenten.OrderByDescending(document => document.Publication.Soort == Soort.Vraag)
            .ThenByDescending(document => string.Equals(DossierKey.Keys(document.Publication)[0], sleutel, StringComparison.Ordinal))
            .ThenBy(document => DossierKey.IsJoint(document.Publication))
            .ThenByDescending(document => document.Publication.Formaat)
            .ThenByDescending(document => Vraagregel.Of(document.Publication).Count);

    private void Start(Geldend basis)
    {
        var koppeling = new List<(Vraagregel, Vraagrij)>();
        foreach (var regel in Vraagregel.Of(basis.Publication))
        {
            var rij = Open(regel, basis);
            _rijen.Add(rij);
            Register(rij);
            koppeling.Add((regel, rij));
        }

        _koppelingen[basis] = koppeling;
        // An answer may take questions out of their order to answer them together; the set itself had them in order.
        if (basis.Publication.Soort != Soort.Vraag && _rijen.TrueForAll(rij => rij is { IsDubbel: false, Nummer.Length: > 0 }))
        {
            _rijen.Sort((first, second) => Nummering.Compare(first.Rang, second.Rang));
        }
    }

    private void Join(Geldend document, Geldend basis)
    {
        var regels = Vraagregel.Of(document.Publication);
        var gekoppeld = Koppeling.Match(regels, _rijen, out var byOrder);
        if (byOrder)
        {
            _gebreken.Add(document, Gebrekcode.Ongenummerd, "vragen", "Vragen zonder nummer zijn alleen op volgorde herkend.");
        }

        var hasSet = basis.Publication.Soort == Soort.Vraag;
        var koppeling = new List<(Vraagregel Regel, Vraagrij Rij)>();
        foreach (var regel in regels)
        {
            if (!gekoppeld.TryGetValue(regel, out var rij))
            {
                rij = Open(regel, document);
                Insert(rij);
                if (hasSet && !DossierKey.IsJoint(document.Publication))
                {
                    _gebreken.Add(document, Dossiergebrekcode.VraagNietInVragenset, rij.Plaats, "De vraag staat in dit document, maar niet in de vragenset.");
                }
            }
            else if (rij.Nummer.Length == 0)
            {
                rij.Learn(regel.Nummer);
                Register(rij);
            }

            koppeling.Add((regel, rij));
        }

        _koppelingen[document] = koppeling;
        Vraagvergelijking.Compare(document, koppeling, _gebreken);
    }

    private Vraagrij Open(Vraagregel regel, Geldend bron)
    {
        var rij = new Vraagrij(regel.Nummer, regel, bron) { IsDubbel = _byNumber.ContainsKey(regel.Sleutel) };
        if (rij.IsDubbel)
        {
            _gebreken.Add(bron, Gebrekcode.DubbelNummer, rij.Plaats, $"Nummer {regel.Nummer} staat boven meer dan een vraag; beide zijn bewaard.");
        }
        else if (regel.Nummer.Length == 0)
        {
            _gebreken.Add(bron, Gebrekcode.Ongenummerd, rij.Plaats, "Boven deze vraag staat geen nummer.");
        }

        return rij;
    }

    private void Insert(Vraagrij rij)
    {
        var before = rij.Nummer.Length == 0
            ? -1
            : _rijen.FindLastIndex(other => other.Nummer.Length > 0 && Nummering.Compare(other.Rang, rij.Rang) <= 0);
        var none = rij.Nummer.Length == 0 || (before < 0 && _rijen.TrueForAll(other => other.Nummer.Length == 0));
        _rijen.Insert(none ? _rijen.Count : before + 1, rij);
        Register(rij);
    }

    private void Register(Vraagrij rij)
    {
        if (rij.Sleutel.Length > 0)
        {
            (_byNumber.TryGetValue(rij.Sleutel, out var rijen) ? rijen : _byNumber[rij.Sleutel] = []).Add(rij);
        }
    }
}
