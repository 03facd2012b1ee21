using Kamervragen.Parsing;

namespace Kamervragen.Dossiers;

/// <summary>A question with its answers while the dossier is being assembled.</summary>
internal sealed class Vraagrij
{
    private readonly List<(Geldend Document, Tekstdeel Deel)> _antwoorden = [];

    /// <summary>Opens a row for a printed question, or for an answer to one that is not known.</summary>
    public Vraagrij(string nummer, Vraagregel? vraag, Geldend? bron)
    {
        Nummer = nummer;
        Sleutel = Nummering.Key(nummer);
        Rang = Nummering.Rank(nummer);
        Vraag = vraag;
        Bron = bron;
    }

    public string Nummer { get; private set; }

    /// <summary>The number as it is compared; empty where none is printed.</summary>
    public string Sleutel { get; private set; }

    /// <summary>The number as it is ordered.</summary>
    public (int Number, string Letters) Rang { get; private set; }

    public Vraagregel? Vraag { get; private set; }

    /// <summary>The document that the question is taken from.</summary>
    public Geldend? Bron { get; private set; }

    /// <summary>Whether the number stood above another question already.</summary>
    public bool IsDubbel { get; init; }

    /// <summary>The answers, oldest first; the last rules.</summary>
    public IReadOnlyList<(Geldend Document, Tekstdeel Deel)> Antwoorden => _antwoorden;

    public string Plaats => Nummer.Length > 0 ? $"vraag {Nummer}" : "vraag zonder nummer";

    public void Learn(string nummer) => (Nummer, Sleutel, Rang) = (nummer, Nummering.Key(nummer), Nummering.Rank(nummer));

    public void TakeQuestionFrom(Vraagregel vraag, Geldend bron) => (Vraag, Bron) = (vraag, bron);

    public void Answer(Geldend document, Tekstdeel deel) => _antwoorden.Add((document, deel));

    public VraagAntwoord ToVraagAntwoord(int volgnummer)
    {
        var ruling = _antwoorden.Count > 0 ? _antwoorden[^1] : default;
        return new VraagAntwoord
        {
            Volgnummer = volgnummer,
            Nummer = Nummer,
            Vraag = Vraag?.Deel.Tekst,
            VraagGroep = Vraag is null ? [] : Group(Vraag.Deel),
            VraagBron = Bron?.Id,
            Antwoord = ruling.Deel?.Tekst,
            AntwoordGroep = ruling.Deel is null ? [] : Group(ruling.Deel),
            AntwoordBron = ruling.Document?.Id,
            EerdereAntwoorden =
            [
                .. _antwoorden.SkipLast(1).Select(earlier => new AntwoordVersie(
                    earlier.Document.Id, earlier.Document.Publication.Ontvangen, earlier.Deel.Tekst, Group(earlier.Deel))),
            ],
        };
    }

    private IReadOnlyList<string> Group(Tekstdeel deel) => Nummering.Of(deel) is { Count: > 0 } nummers ? nummers : [Nummer];
}
