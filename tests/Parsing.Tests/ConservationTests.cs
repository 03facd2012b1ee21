using System.Xml.Linq;
using Kamervragen.Testing;

namespace Kamervragen.Parsing.Tests;

public sealed class ConservationTests
{
    [SkippableTheory]
    [InlineData("corpus")]
    [InlineData("seeds")]
    public void Every_character_of_a_real_body_is_in_exactly_one_field(string source)
    {
        foreach (var folder in Directory.EnumerateDirectories(SharedFolder.Require(source, "publications")))
        {
            var file = Path.Combine(folder, $"{Path.GetFileName(folder)}.xml");
            var root = XDocument.Load(file).Root!;
            var parts = root.Descendants().Where(element => element.Name.LocalName is "vraag" or "antwoord" or "kamervraagopmerking");
            var publication = PublicationParser.Parse(File.ReadAllBytes(file), KoopMetadata.Empty, "x");

            // The heading of a notice is no field.
            var notice = publication.Mededeling is null ? string.Empty : "Mededeling";
            var body = string.Concat(parts.Select(part => part.Value));

            Conservation.Check(Without(body, notice), publication);
        }
    }

    [SkippableTheory]
    [InlineData("text")]
    [InlineData("text-pypdf")]
    public void Every_letter_of_a_text_layer_is_in_a_field_a_header_or_declared_furniture(string source)
    {
        foreach (var file in Directory.EnumerateFiles(SharedFolder.Require("corpus", source)))
        {
            var sink = new CountingSink();
            var text = File.ReadAllText(file);

            Readers.TextBlockReader.Read(text, sink);

            // Hyphens at line ends are the one thing that typesetting adds.
            Assert.Equal(
                Conservation.Characters(text.Replace("-", string.Empty, StringComparison.Ordinal)),
                Conservation.Characters(sink.Text.Replace("-", string.Empty, StringComparison.Ordinal)));
        }
    }

    [SkippableTheory]
    [InlineData("text")]
    [InlineData("text-pypdf")]
    public void What_the_blocks_of_a_text_layer_hold_the_publication_holds(string source)
    {
        foreach (var file in Directory.EnumerateFiles(SharedFolder.Require("corpus", source)))
        {
            var sink = new CountingSink { BodyOnly = true };
            Readers.TextBlockReader.Read(File.ReadAllText(file), sink);

            Conservation.Check(sink.Text, PublicationParser.Parse(File.ReadAllBytes(file), KoopMetadata.Empty, "x"));
        }
    }

    private static string Without(string text, string word)
    {
        var at = word.Length == 0 ? -1 : text.IndexOf(word, StringComparison.Ordinal);
        return at < 0 ? text : text.Remove(at, word.Length);
    }
}
