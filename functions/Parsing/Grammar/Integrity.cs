using Kamervragen.Parsing.Blocks;

namespace Kamervragen.Parsing.Grammar;

/// <summary>Whether questions and answers fit each other.</summary>
internal static class Integrity
{
    /// <summary>Flags numbers that stand twice, answers to no question, and questions without an answer.</summary>
    public static void Check(List<PartDraft> parts, bool isAnswered, PublicationDraft draft)
    {
        if (IsCounted(parts, PartKind.Vraag, out var questions) && IsCounted(parts, PartKind.Antwoord, out var answers)
            && (answers == questions || (answers == 0 && !isAnswered) || questions == 0))
        {
            return;
        }

        var asked = Collect(parts, PartKind.Vraag, draft);
        var answered = Collect(parts, PartKind.Antwoord, draft);
        foreach (var number in answered)
        {
            if (asked.Count > 0 && !asked.Contains(number) && !asked.Contains(WithoutLetter(number)))
            {
                draft.Flag(Gebrekcode.AntwoordZonderVraag, $"antwoord {number}", $"Er is geen vraag {number} bij dit antwoord.");
            }
        }

        var inPart = answered.Select(WithoutLetter).ToHashSet(StringComparer.Ordinal);
        foreach (var number in asked)
        {
            if (isAnswered && !answered.Contains(number) && !inPart.Contains(number))
            {
                draft.Flag(Gebrekcode.VraagZonderAntwoord, $"vraag {number}", $"Vraag {number} heeft geen antwoord.");
            }
        }
    }

    // 1, 2, 3 … in order: nearly every publication.
    private static bool IsCounted(List<PartDraft> parts, PartKind kind, out int count)
    {
        count = 0;
        foreach (var part in parts)
        {
            for (var i = 0; part.Kind == kind && i < part.Nummers.Count; i++)
            {
                if (NumberList.Numeral(++count) is not { } numeral || !string.Equals(numeral, part.Nummers[i], StringComparison.Ordinal))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static HashSet<string> Collect(List<PartDraft> parts, PartKind kind, PublicationDraft draft)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in parts)
        {
            if (part.Kind != kind)
            {
                continue;
            }

            foreach (var number in part.Nummers)
            {
                if (!seen.Add(number))
                {
                    draft.Flag(Gebrekcode.DubbelNummer, part.Naam, $"Nummer {number} staat boven meer dan een {(kind == PartKind.Vraag ? "vraag" : "antwoord")}.");
                }
            }
        }

        return seen;
    }

    private static string WithoutLetter(string number) => number.TrimEnd(Letters);

    private static readonly char[] Letters = [.. "abcdefghijklmnopqrstuvwxyz"];
}
