using System.IO.Compression;
using System.Text.Json;
using Kamervragen.Testing;

namespace Kamervragen.Parsing.Tests;

/// <summary>Real publications, read from the folder beside the checkout.</summary>
public sealed class CorpusTests
{
    [SkippableFact]
    public void Publication_3235_gives_nine_pairs_with_everyone_and_every_date()
    {
        var folder = SharedFolder.Require("corpus", "publications", "ah-tk-20202021-3235");

        var publication = Read(Path.Combine(folder, "ah-tk-20202021-3235.xml"), Path.Combine(folder, "metadata.xml"));

        Assert.Equal("1 2 3 4 5 6 7 8 9", Lezer.Nummers(publication.Vragen));
        Assert.Equal("1 2 3 4 5 6 7 8 9", Lezer.Nummers(publication.Antwoorden));
        Assert.Equal([new Lid("Van Weyenberg", "D66"), new Lid("Romke de Jong", "D66"), new Lid("Kat", "D66")], publication.Leden);
        Assert.Equal([new Bewindspersoon("Minister", "Koolmees", "Sociale Zaken en Werkgelegenheid", "SZW")], publication.BeantwoordDoor);
        Assert.Equal(new DateOnly(2021, 6, 3), publication.Ingezonden);
        Assert.Equal(new DateOnly(2021, 6, 21), publication.Ontvangen);
        Assert.Equal("2021Z09739", Assert.Single(publication.Vraagnummers));
        Assert.Empty(publication.Gebreken);
    }

    [SkippableFact]
    public void Publication_3235_reads_the_same_in_every_format()
    {
        var folder = SharedFolder.Require("corpus", "publications", "ah-tk-20202021-3235");
        var xml = Read(Path.Combine(folder, "ah-tk-20202021-3235.xml"), Path.Combine(folder, "metadata.xml"));
        var html = Read(Path.Combine(folder, "ah-tk-20202021-3235.html"), null);
        var text = Read(SharedFolder.Require("corpus", "text", "ah-tk-20202021-3235.txt"), null);

        foreach (var other in new[] { html, text })
        {
            Assert.Equal(xml.Id, other.Id);
            Assert.Equal(xml.Leden, other.Leden);
            Assert.Equal(xml.GerichtAan, other.GerichtAan, StringComparer.Ordinal);
            Assert.Equal(xml.Onderwerp, other.Onderwerp);
            Assert.Equal(xml.Ingezonden, other.Ingezonden);
            Assert.Equal(xml.Ontvangen, other.Ontvangen);
            Assert.Equal(Lezer.Nummers(xml.Antwoorden), Lezer.Nummers(other.Antwoorden));
        }

        Assert.Equal(xml.Antwoorden.Select(deel => deel.Tekst), html.Antwoorden.Select(deel => deel.Tekst), StringComparer.Ordinal);
    }

    [SkippableFact]
    public void Every_real_subject_comes_back_from_a_header_sentence()
    {
        using var list = new GZipStream(File.OpenRead(SharedFolder.Require("corpus", "zaken.ndjson.gz")), CompressionMode.Decompress);
        using var reader = new StreamReader(list);
        var missed = new List<string>();
        var count = 0;
        for (; reader.ReadLine() is { } line; count++)
        {
            // Soft hyphens show in no text; a full stop ends the sentence.
            using var zaak = JsonDocument.Parse(line);
            var subject = string.Join(' ', (zaak.RootElement.GetProperty("Onderwerp").GetString() ?? "mist").Replace("\u00AD", string.Empty, StringComparison.Ordinal)
                .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.', ' ');
            var publication = Lezer.LeesTekst(
                "Vraag 1\nMist?\nAntwoord 1\nJa.",
                $"Vragen van de leden Vlinder en Van der Mist (beiden Wolkenpartij) aan de Ministers van Financiën en voor Klimaat en Energie over {subject} (ingezonden 3 juni 2021).");
            if (!string.Equals(publication.Onderwerp, subject, StringComparison.Ordinal) || publication is not { Leden.Count: 2, GerichtAan.Count: 2, Gebreken.Count: 0, Vraagnummers.Count: 0 })
            {
                missed.Add($"{subject} → {publication.Onderwerp}");
            }
        }

        Assert.Empty(missed);
        Assert.True(count > 40_000);
    }

    [SkippableFact]
    public void The_seed_question_set_has_thirteen_questions()
    {
        var publication = ReadSeed("kv-tk-2024Z02569");

        Assert.Equal(Soort.Vraag, publication.Soort);
        Assert.Equal(13, publication.Vragen.Count);
        Assert.Equal([new Lid("Chakor", "GroenLinks-PvdA"), new Lid("Palmen", "Nieuw Sociaal Contract")], publication.Leden);
        Assert.Equal(2, publication.Rubrieken.Count);
    }

    [SkippableFact]
    public void The_seed_answer_holds_answers_1_to_3_as_one_group()
    {
        var publication = ReadSeed("ah-tk-20232024-1360");

        Assert.Equal("1+2+3 4 5 6 7 8 9 10 11 12 13", Lezer.Nummers(publication.Antwoorden));
        Assert.Equal(new DateOnly(2024, 3, 28), publication.Ontvangen);
        Assert.Empty(publication.Gebreken);
    }

    [SkippableFact]
    public void The_seed_notice_is_the_deferral_of_8_March_2024()
    {
        var publication = ReadSeed("ah-tk-20232024-uitstel-2024Z02569");

        Assert.Equal(Soort.Mededeling, publication.Soort);
        Assert.Equal(Mededelingsoort.Uitstel, publication.Mededelingsoort);
        Assert.Equal(new DateOnly(2024, 3, 8), publication.Ontvangen);
    }

    [SkippableFact]
    public void The_text_of_the_seed_notice_names_its_vraagnummer_itself()
    {
        var xml = ReadSeed("ah-tk-20232024-uitstel-2024Z02569");

        var publication = Read(SharedFolder.Require("seeds", "mededeling-2024Z02569.txt"), null);

        Assert.Equal("2024Z02569", Assert.Single(publication.Vraagnummers));
        Assert.Equal(xml.Mededeling, publication.Mededeling);
        Assert.Equal(xml.Leden, publication.Leden);
        Assert.Equal(xml.GerichtAan, publication.GerichtAan, StringComparer.Ordinal);
        Assert.Equal(xml.Ontvangen, publication.Ontvangen);
        Assert.Equal(13, publication.Vragen.Count);
        Assert.Empty(publication.Gebreken);
    }

    [SkippableFact]
    public void Every_search_record_and_metadata_file_is_read()
    {
        var folder = SharedFolder.Require("corpus", "metadata");

        foreach (var file in Directory.EnumerateFiles(folder, "*.xml"))
        {
            Assert.NotNull(KoopMetadataReader.Read(File.ReadAllBytes(file)).Identifier);
        }
    }

    private static Publication ReadSeed(string id)
    {
        var folder = SharedFolder.Require("seeds", "publications", id);
        return Read(Path.Combine(folder, $"{id}.xml"), Path.Combine(folder, "metadata.xml"));
    }

    private static Publication Read(string path, string? metadata) =>
        PublicationParser.Parse(
            File.ReadAllBytes(path),
            metadata is null ? KoopMetadata.Empty : KoopMetadataReader.Read(File.ReadAllBytes(metadata)),
            Path.GetFileNameWithoutExtension(path));
}
