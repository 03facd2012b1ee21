using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Kamervragen.Parsing;

namespace Kamervragen.Dossiers.Tests;

/// <summary>Random small sets of publications of one key: few numbers, few words and few days, so that things collide.</summary>
internal static class Willekeurig
{
    private static readonly Gen<DateOnly?> Dag = Gen.OneOf(
        Gen.Constant<DateOnly?>(null),
        Gen.Choose(0, 6).Select(days => (DateOnly?)Bouw.Ingezonden.AddDays(days * 7)));

    private static readonly Gen<string> Tekst = Gen.Elements("Een?", "Twee!", "Drie,\n\nvier.", "Hoeveel kost dat?", "", "vijf en zes", "Éen?");

    private static readonly Gen<IReadOnlyList<string>> Nummers = Gen.Frequency(
        (6, Gen.Choose(1, 5).Select(nummer => (IReadOnlyList<string>)[$"{nummer}"])),
        (2, from first in Gen.Choose(1, 4) from count in Gen.Choose(2, 3) select (IReadOnlyList<string>)[.. Enumerable.Range(first, count).Select(nummer => $"{nummer}")]),
        (1, Gen.Elements<IReadOnlyList<string>>(["2m"], ["3n"], ["1", "1"], ["02"], ["x"], ["0"], [""], ["4", "1"])),
        (1, Gen.Constant<IReadOnlyList<string>>([])));

    private static readonly Gen<Tekstdeel> Deel = from nummers in Nummers from tekst in Tekst select new Tekstdeel(nummers, tekst);

    private static readonly Gen<IReadOnlyList<Tekstdeel>> Delen = Some(Deel, 5);

    private static readonly Gen<Lid> Lid =
        from naam in Gen.Elements("Kwist", "De Beer", "Aukje de Beer", "Van Dalen-Oord", "beer", "")
        from partij in Gen.Elements<string?>("D66", "NSC", "Nieuw Sociaal Contract", "Niemand", null, " ")
        select new Lid(naam, partij);

    private static readonly Gen<Bewindspersoon> Bewindspersoon =
        from naam in Gen.Elements("Sluyter", "Van der Duin")
        from functie in Gen.Elements<string?>("Minister", "Minister-President", null)
        from ministerie in Gen.Elements<string?>("Financiën", "Vrolijke Zaken", null)
        select new Bewindspersoon(functie, naam, ministerie);

    private static readonly Gen<Publication> Publicatie =
        from soort in Gen.Elements(Soort.Vraag, Soort.Vraag, Soort.Antwoord, Soort.Antwoord, Soort.Mededeling, Soort.Mondeling, Soort.Onbekend)
        from id in Gen.Elements("1", "2", "3-h1", "3", "3-n2", "file")
        from formaat in Gen.Elements(Formaat.Onbekend, Formaat.Tekst, Formaat.Html, Formaat.Xml, Formaat.Xml)
        from nummers in Gen.Elements<IReadOnlyList<string>>([Bouw.Nummer], [Bouw.Nummer], [Bouw.Nummer, "2031Z00043"], ["2031Z00041", Bouw.Nummer], [])
        from aanhangsel in Gen.Elements<string?>("1", "2", "12", null)
        from kop in Kop
        from vragen in Delen
        from antwoorden in Delen
        from mededeling in Gen.Elements<string?>("Het duurt langer.", "Het duurt lan-\nger", "Per brief.", "", null)
        from mededelingsoort in Gen.Elements<Mededelingsoort?>(Mededelingsoort.Uitstel, Mededelingsoort.PerBrief, Mededelingsoort.Ingetrokken, Mededelingsoort.Overig, null)
        select kop with
        {
            Id = soort is Soort.Vraag or Soort.Mondeling ? $"kv-tk-{id}" : $"ah-tk-20302031-{id}",
            Soort = soort,
            Formaat = formaat,
            Vraagnummers = nummers,
            Aanhangselnummer = aanhangsel,
            Vragen = vragen,
            Antwoorden = soort == Soort.Antwoord ? antwoorden : [],
            Mededeling = soort == Soort.Mededeling ? mededeling : null,
            Mededelingsoort = soort == Soort.Mededeling ? mededelingsoort : null,
        };

    private static Gen<Publication> Kop =>
        from jaar in Gen.Elements<string?>("2030-2031", "2030–2031", "ooit", null)
        from ingezonden in Dag
        from ontvangen in Dag
        from leden in Some(Lid, 3)
        from indieners in Some(Gen.Elements("S. (Saar) Kwist", "A. (Aukje) de Beer", "J. van Dalen-Oord", "", "()"), 2)
        from personen in Some(Bewindspersoon, 2)
        from rest in Gen.Elements<string?>("Los blaadje.", "Nog iets.", "", null)
        from titel in Gen.Elements<string?>("Uitstel beantwoording", "De Vliet", "", null)
        select new Publication
        {
            Id = "",
            Vergaderjaar = jaar,
            Titel = titel,
            Onderwerp = rest,
            Ingezonden = ingezonden,
            Ontvangen = ontvangen,
            Leden = leden,
            Indieners = indieners,
            GerichtAan = rest is null ? [] : [rest],
            BeantwoordDoor = personen,
            MedeNamens = rest is null ? [] : [rest],
            Ontvangers = indieners,
            Rubrieken = indieners,
            Noten = rest is null ? [] : [new Noot("1", rest, Url: null, Bij: null)],
            Toelichting = rest,
            Overig = rest,
        };

    private static readonly Gen<DossierDocument> Document = from publicatie in Publicatie from dag in Gen.Choose(0, 3) select publicatie.Archief(dag);

    /// <summary>One to six documents.</summary>
    public static Arbitrary<Levering> Leveringen =>
        Arb.From(from count in Gen.Choose(1, 6) from documenten in Document.ArrayOf(count) select new Levering(documenten), Smaller);

    /// <summary>
    /// Documents with the same in another order, some of them delivered again. Hashes are few here, so that deliveries of one
    /// hash differ in their metadata or their time of change.
    /// </summary>
    public static Arbitrary<(Levering Een, Levering Ander)> TweeLeveringen =>
        (from unique in Leveringen.Generator
         let levering = new Levering([.. unique.Documenten.Select(document => document with { Versie = document.Versie[0] < '8' ? "aa" : "bb" })])
         from again in Gen.SubListOf(levering.Documenten)
         from ander in Gen.Shuffle(levering.Documenten.Concat(again).Select(Redelivered).ToArray())
         select (levering, new Levering(ander))).ToArbitrary();

    private static Gen<IReadOnlyList<T>> Some<T>(Gen<T> one, int atMost) =>
        from count in Gen.Choose(0, atMost) from items in one.ArrayOf(count) select (IReadOnlyList<T>)items;

    // The same content read anew: equal, but not the same object.
    private static DossierDocument Redelivered(DossierDocument document) =>
        document with { Publication = document.Publication with { Vragen = [.. document.Publication.Vragen], Leden = [.. document.Publication.Leden] } };

    private static IEnumerable<Levering> Smaller(Levering levering) =>
        levering.Documenten.Length < 2
            ? []
            : levering.Documenten.Select((_, left) => new Levering([.. levering.Documenten.Where((_, index) => index != left)]));

    /// <summary>Documents as they are delivered; prints itself readably where a property fails.</summary>
    internal sealed record Levering(DossierDocument[] Documenten)
    {
        public override string ToString() => string.Join('\n', Documenten.Select(document => JsonSerializer.Serialize(document)));
    }
}
