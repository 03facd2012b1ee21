using Kamervragen.Dossiers;
using Kamervragen.Parsing;
using Kamervragen.Testing;

namespace Kamervragen.Querying.Tests.Pages;

/// <summary>The dossier of real publications beside the checkout; the test is skipped where they are absent.</summary>
internal static class SeedDossier
{
    public static Kamervraag Require()
    {
        var folders = Directory.GetDirectories(SharedFolder.Require("seeds", "publications"));
        return KamervraagAssembler.Assemble("2024Z02569", [.. folders.Select(Read)]);
    }

    private static DossierDocument Read(string folder)
    {
        var id = Path.GetFileName(folder);
        var metadata = KoopMetadataReader.Read(File.ReadAllBytes(Path.Combine(folder, "metadata.xml")));
        return new DossierDocument
        {
            Publication = PublicationParser.Parse(File.ReadAllBytes(Path.Combine(folder, id + ".xml")), metadata, id),
            Gewijzigd = DateTimeOffset.UnixEpoch,
            Versie = id,
            Bron = $"https://zoek.officielebekendmakingen.nl/{id}.html",
        };
    }
}
