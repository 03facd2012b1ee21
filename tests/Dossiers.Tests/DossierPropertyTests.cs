using FsCheck;
using FsCheck.Fluent;
using Kamervragen.Parsing;
using static Kamervragen.Dossiers.Tests.Bouw;

namespace Kamervragen.Dossiers.Tests;

/// <summary>What holds for every set of publications; a failure prints the seed to set in <see cref="Config"/>, and the smallest set found.</summary>
public sealed class DossierPropertyTests
{
    private static readonly Config Config = Config.QuickThrowOnFailure.WithMaxTest(600).WithReplay(20310303, 43);

    private static void Holds(Func<DossierDocument[], bool> property) =>
        Prop.ForAll(Willekeurig.Leveringen, levering => property(levering.Documenten)).Check(Config);

    private static Kamervraag Assemble(params DossierDocument[] documenten) => KamervraagAssembler.Assemble(Nummer, documenten);

    [Fact]
    public void Any_order_and_any_repetition_gives_the_same_dossier() =>
        Prop.ForAll(Willekeurig.TweeLeveringen, levering => Json(Assemble(levering.Een.Documenten)) == Json(Assemble(levering.Ander.Documenten))).Check(Config);

    [Fact]
    public void Numbers_run_from_one_without_gaps() =>
        Holds(documenten => Assemble(documenten).Vragen.Select((vraag, index) => vraag.Volgnummer == index + 1).All(same => same));

    [Fact]
    public void Every_answer_of_a_ruling_document_is_in_the_dossier() =>
        Holds(documenten =>
        {
            var dossier = Assemble(documenten);
            var kept = dossier.Vragen.SelectMany(vraag => vraag.EerdereAntwoorden.Select(eerder => (Document: (string?)eerder.Document, Tekst: (string?)eerder.Tekst)).Append((vraag.AntwoordBron, vraag.Antwoord))).ToHashSet();
            return Ruling(dossier, documenten).All(document => document.Antwoorden.All(deel => kept.Contains((document.Id, deel.Tekst))));
        });

    [Fact]
    public void Every_question_of_a_ruling_document_is_in_the_dossier_or_its_difference_is_flagged() =>
        Holds(documenten =>
        {
            var dossier = Assemble(documenten);
            return Ruling(dossier, documenten).All(document => document.Vragen.All(deel => IsKept(dossier, document, deel)));
        });

    [Fact]
    public void Every_notice_note_and_stray_text_of_a_ruling_document_is_in_the_dossier() =>
        Holds(documenten =>
        {
            var dossier = Assemble(documenten);
            return Ruling(dossier, documenten).All(document =>
                (string.IsNullOrEmpty(document.Mededeling) || dossier.Mededelingen.Any(mededeling => mededeling.Tekst == document.Mededeling))
                && document.Noten.All(noot => dossier.Noten.Contains(new DossierNoot(document.Id, noot)))
                && Letters.Only(dossier.Overig).Contains(Letters.Only(document.Overig), StringComparison.Ordinal)
                && Letters.Only(dossier.Toelichting).Contains(Letters.Only(document.Toelichting), StringComparison.Ordinal));
        });

    [Fact]
    public void Every_document_is_among_the_sources_and_at_least_one_rules() =>
        Holds(documenten =>
        {
            var bronnen = Assemble(documenten).Bronnen;
            return bronnen.Any(bron => bron.Geldt)
                && documenten.All(document => bronnen.Count(bron => bron.Id == document.Publication.Id && bron.Versie == document.Versie) == 1);
        });

    [Fact]
    public void An_older_version_of_a_ruling_document_changes_only_the_sources() =>
        Holds(documenten =>
        {
            var dossier = Assemble(documenten);
            var ruling = dossier.Bronnen.First(bron => bron.Geldt);
            var document = documenten.First(document => document.Publication.Id == ruling.Id && document.Versie == ruling.Versie);
            var older = document with { Gewijzigd = document.Gewijzigd.AddDays(-100), Versie = "00", Publication = document.Publication with { Vragen = [], Titel = "Verouderd", Antwoorden = [] } };

            return Json(dossier with { Bronnen = [] }) == Json(Assemble([.. documenten, older]) with { Bronnen = [] });
        });

    [Fact]
    public void The_text_layer_of_a_notice_that_is_there_changes_only_the_sources_and_the_documents_of_that_notice() =>
        Holds(documenten =>
        {
            var notice = Mededeling("77", Ingezonden.AddDays(3), Mededelingsoort.Uitstel, "De vragen kunnen niet worden beantwoord.").Archief();
            var layer = (notice.Publication with
            {
                Id = "bestand",
                Formaat = Formaat.Tekst,
                Aanhangselnummer = null,
                Mededeling = "De vragen kun-\nnen nietworden beantwoord. ",
                Vragen = Genummerd("Anders?", "Nieuw?"),
                Leden = [new Lid("Onbekend", "GL")],
                Rubrieken = ["Onbekend"],
                Ingezonden = Ingezonden.AddDays(1),
            }).Archief();
            var without = Assemble([.. documenten, notice]);
            var with = Assemble([.. documenten, notice, layer]);

            return Json(Bare(without)) == Json(Bare(with)) && with.Bronnen.Count == without.Bronnen.Count + 1;
        });

    [Fact]
    public void An_answered_set_has_no_days_open_and_an_open_one_no_day_of_answer() =>
        Holds(documenten =>
        {
            var dossier = Assemble(documenten);
            return dossier.Status == Status.Beantwoord ? dossier.DagenOpen(Ingezonden) is null : dossier.Beantwoord is null && dossier.Dagen is null;
        });

    [Fact]
    public void A_group_of_an_answer_names_the_number_of_its_row() =>
        Holds(documenten => Assemble(documenten).Vragen.All(vraag =>
            vraag.Antwoord is null ? vraag.AntwoordGroep.Count == 0 : vraag.AntwoordGroep.Count > 0));

    private static Kamervraag Bare(Kamervraag dossier) => dossier with
    {
        Bronnen = [],
        Mededelingen = [.. dossier.Mededelingen.Select(mededeling => mededeling with { Documenten = [] })],
    };

    private static bool IsKept(Kamervraag dossier, Publication document, Tekstdeel deel)
    {
        bool Flagged() => dossier.Gebreken.Any(gebrek => gebrek.Document == document.Id && gebrek.Gebrek.Code is Dossiergebrekcode.VraagVerschilt or Gebrekcode.Ongenummerd);
        bool HasAll() => Nummering.Of(deel).All(nummer => dossier.Vragen.Any(vraag => vraag.Vraag is not null && Nummering.Same(vraag.Nummer, nummer)));
        return dossier.Vragen.Any(vraag => vraag.Vraag is not null && Letters.Only(vraag.Vraag).Contains(Letters.Only(deel.Tekst), StringComparison.Ordinal))
            || Flagged()
            || (HasAll() && (deel.Nummers.Count > 1 || IsTextLayerInvolved(dossier, document, deel)));
    }

    private static bool IsTextLayerInvolved(Kamervraag dossier, Publication document, Tekstdeel deel) =>
        document.Formaat <= Formaat.Tekst
        || dossier.Vragen.Any(vraag => deel.Nummers.Any(nummer => Nummering.Same(vraag.Nummer, nummer))
            && dossier.Bronnen.Any(bron => bron.Geldt && bron.Id == vraag.VraagBron && bron.Formaat <= Formaat.Tekst));

    private static IEnumerable<Publication> Ruling(Kamervraag dossier, DossierDocument[] documenten) =>
        dossier.Bronnen.Where(bron => bron.Geldt).Select(bron => documenten.First(document => document.Publication.Id == bron.Id && document.Versie == bron.Versie).Publication);
}
