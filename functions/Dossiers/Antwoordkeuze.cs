using Kamervragen.Parsing;

namespace Kamervragen.Dossiers;

/// <summary>Puts the answers with their questions; a later document rules the numbers that it answers, and no others.</summary>
internal static class Antwoordkeuze
{
    /// <summary>Answers the rows of the list from the ruling documents, oldest first.</summary>
    public static void Apply(Vragenlijst lijst, IReadOnlyList<Geldend> geldend, Gebrekenlijst gebreken)
    {
        foreach (var document in geldend.Where(document => document.Publication.Antwoorden.Count > 0))
        {
            new Beantwoording(lijst, document, gebreken).Run();
        }
    }

    /// <summary>The answers of one document; each row gets at most one of them.</summary>
    private sealed class Beantwoording(Vragenlijst lijst, Geldend document, Gebrekenlijst gebreken)
    {
        private readonly HashSet<Vraagrij> _answered = [];
        private readonly ILookup<string, Vraagrij> _own = lijst.Of(document).ToLookup(pair => pair.Regel.Sleutel, pair => pair.Rij, StringComparer.Ordinal);

        public void Run()
        {
            var delen = document.Publication.Antwoorden;
            foreach (var deel in delen)
            {
                foreach (var nummer in Nummering.Of(deel))
                {
                    Answer(Find(nummer) ?? OpenFor(nummer), deel);
                }
            }

            AnswerByOrder([.. delen.Where(deel => Nummering.Of(deel).Count == 0)], delen.Count);
        }

        private void Answer(Vraagrij rij, Tekstdeel deel)
        {
            rij.Answer(document, deel);
            _answered.Add(rij);
        }

        // The document's own question of that number first: where a number stands twice, the answers follow the questions.
        private Vraagrij? Find(string nummer) =>
            _own[Nummering.Key(nummer)].Concat(lijst.OfNumber(nummer)).FirstOrDefault(rij => !_answered.Contains(rij));

        private Vraagrij OpenFor(string nummer)
        {
            var twice = lijst.OfNumber(nummer).Count > 0;
            gebreken.Add(
                document,
                twice ? Gebrekcode.DubbelNummer : Gebrekcode.AntwoordZonderVraag,
                $"antwoord {nummer}",
                twice ? $"Nummer {nummer} staat boven meer antwoorden dan vragen; alle zijn bewaard." : $"Er is geen vraag {nummer}; het antwoord is bewaard.");
            return lijst.AddAnswerOnly(nummer);
        }

        private void AnswerByOrder(List<Tekstdeel> unnumbered, int all)
        {
            if (unnumbered.Count == 0)
            {
                return;
            }

            var rijen = RowsInOrder(unnumbered.Count, unnumbered.Count == all);
            for (var index = 0; index < unnumbered.Count; index++)
            {
                Answer(rijen is null ? lijst.AddAnswerOnly("") : rijen[index], unnumbered[index]);
            }

            gebreken.Add(
                document,
                Gebrekcode.Ongenummerd,
                "antwoorden",
                rijen is null
                    ? $"{unnumbered.Count} antwoorden hebben geen nummer en passen niet op de vragen; ze staan los."
                    : $"{unnumbered.Count} antwoorden hebben geen nummer; ze zijn op volgorde bij de vragen gezet.");
        }

        private List<Vraagrij>? RowsInOrder(int count, bool allUnnumbered)
        {
            var own = lijst.Of(document);
            var ownUnnumbered = own.Where(pair => pair.Regel.Nummer.Length == 0).Select(pair => pair.Rij);
            List<IEnumerable<Vraagrij>> choices = [ownUnnumbered];
            if (allUnnumbered)
            {
                choices.Add(own.Select(pair => pair.Rij));
                choices.Add(lijst.Rijen.Where(rij => rij.Vraag is not null));
            }

            choices.Add(lijst.Rijen.Where(rij => rij.Vraag is not null && rij.Nummer.Length == 0));
            return choices.Select(choice => choice.Where(rij => !_answered.Contains(rij)).ToList()).FirstOrDefault(choice => choice.Count == count);
        }
    }
}
