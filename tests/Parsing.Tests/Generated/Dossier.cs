namespace Kamervragen.Parsing.Tests.Generated;

/// <summary>A made-up publication, before it is written down in some format.</summary>
internal sealed record Dossier(
    string Id,
    IReadOnlyList<Lid> Leden,
    IReadOnlyList<string> GerichtAan,
    string Onderwerp,
    DateOnly Ingezonden,
    DateOnly Ontvangen,
    Bewindspersoon Beantwoord,
    IReadOnlyList<DossierPart> Delen)
{
    public IEnumerable<DossierPart> Vragen => Delen.Where(deel => deel.IsVraag);

    public IEnumerable<DossierPart> Antwoorden => Delen.Where(deel => !deel.IsVraag);

    public IEnumerable<(DossierPart Part, string Note)> Notes => Delen.Where(deel => deel.Noot is not null).Select(deel => (deel, deel.Noot!));
}

/// <summary>A question or answer of it.</summary>
internal sealed record DossierPart(bool IsVraag, IReadOnlyList<int> Nummers, string Kop, IReadOnlyList<string> Alineas, string? Noot);
