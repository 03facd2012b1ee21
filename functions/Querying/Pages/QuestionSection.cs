using Kamervragen.Dossiers;

namespace Kamervragen.Querying.Pages;

/// <summary>Every question with its answer. A text that several share is printed once, at the first of them.</summary>
internal sealed class QuestionSection(HtmlWriter html, Kamervraag dossier, QuestionPlan questions, NotePlan notes)
{
    private const int WorthJumping = 4;

    /// <summary>Writes the questions, with a row of links to them where there are many.</summary>
    public void Write()
    {
        if (questions.All.Count == 0)
        {
            return;
        }

        WriteJumps();
        var place = Anchor.Of("vragen");
        using (html.In(Tag.Section, HtmlAttribute.LabelledBy(place)))
        {
            html.Element(Tag.H2, questions.All.Any(question => question.Row.Antwoord is not null) ? "Vragen en antwoorden" : "Vragen", HtmlAttribute.Id(place));
            foreach (var question in questions.All)
            {
                WriteQuestion(question);
            }
        }
    }

    private void WriteJumps()
    {
        if (questions.All.Count < WorthJumping)
        {
            return;
        }

        using (html.In(Tag.Nav, HtmlAttribute.Class("sprong"), HtmlAttribute.Label("Vragen")))
        {
            html.Element(Tag.Span, "Naar vraag");
            using (html.In(Tag.Ul))
            {
                foreach (var question in questions.All)
                {
                    using (html.In(Tag.Li))
                    {
                        html.A(Link.To(question.Place), string.IsNullOrWhiteSpace(question.Row.Nummer) ? "–" : question.Row.Nummer, HtmlAttribute.Label(question.Name));
                    }
                }
            }
        }
    }

    private void WriteQuestion(PlannedQuestion question)
    {
        using (html.In(Tag.Article, HtmlAttribute.Id(question.Place)))
        {
            using (html.In(Tag.H3))
            {
                html.A(Link.To(question.Place), question.Name);
            }

            WriteText(question);
            WriteAnswer(question);
            foreach (var versie in question.Row.EerdereAntwoorden)
            {
                WriteEarlier(question, versie);
            }
        }
    }

    private void WriteText(PlannedQuestion question)
    {
        if (question.Row.Vraag is not { } vraag)
        {
            html.Element(Tag.P, "De tekst van deze vraag staat in geen van de documenten.", HtmlAttribute.Class("melding"));
        }
        else if (questions.QuestionHome(question) is var home && home != question)
        {
            WriteSee("Zie de tekst bij", home);
        }
        else
        {
            using (html.In(Tag.Div, HtmlAttribute.Class("vraag tekst")))
            {
                RunningText.Write(html, vraag);
            }
        }

        NoteSection.Write(html, notes.At(new NotePlace(NotePart.Question, question.Index)), question.Place, question.NameInText);
    }

    private void WriteAnswer(PlannedQuestion question)
    {
        if (question.Row.Antwoord is not { } antwoord)
        {
            html.Element(Tag.P, Missing(), HtmlAttribute.Class("melding"));
        }
        else if (questions.AnswerHome(question) is var home && home != question)
        {
            WriteSee("Zie antwoord", home);
        }
        else
        {
            html.Element(Tag.H4, Heading("Antwoord", question.Row.AntwoordGroep), HtmlAttribute.Id(question.AnswerPlace));
            using (html.In(Tag.Div, HtmlAttribute.Class("tekst")))
            {
                RunningText.Write(html, antwoord);
            }

            NoteSection.Write(html, notes.At(new NotePlace(NotePart.Answer, question.Index)), question.AnswerPlace, $"het antwoord op {question.NameInText}");
        }
    }

    private void WriteEarlier(PlannedQuestion question, AntwoordVersie versie)
    {
        using (html.In(Tag.Details))
        {
            html.Element(Tag.Summary, $"Eerder antwoord{(versie.Datum is { } dag ? $" van {DutchText.Day(dag)}" : "")} ({versie.Document})");
            using (html.In(Tag.Div, HtmlAttribute.Class("tekst")))
            {
                if (questions.EarlierHome(question, versie) is var home && home != question)
                {
                    WriteSee("Zie eerder antwoord", home);
                    return;
                }

                if (versie.Groep.Count > 1)
                {
                    html.Element(Tag.H4, Heading("Eerder antwoord", versie.Groep));
                }

                RunningText.Write(html, versie.Tekst);
                NoteSection.Write(html, notes.At(new NotePlace(NotePart.EarlierAnswer, question.Index, versie.Document)), question.Place, question.NameInText);
            }
        }
    }

    private void WriteSee(string what, PlannedQuestion home)
    {
        using (html.In(Tag.P, HtmlAttribute.Class("melding")))
        {
            html.Text($"{what} ");
            html.A(Link.To(home.Place), home.NameInText);
        }
    }

    private static string Heading(string what, IReadOnlyList<string> group) =>
        group.Count > 1 ? $"{what} op vraag {DutchText.Enumerate(group)}" : what;

    private string Missing() => dossier.Status switch
    {
        Status.Ingetrokken => "Niet beantwoord: de vragen zijn ingetrokken.",
        Status.Beantwoord => "De tekst van het antwoord staat in geen van de documenten.",
        _ => "Nog niet beantwoord.",
    };
}
