namespace KoopReplica;

/// <summary>The indexes that can be searched, a part of those of the real service.</summary>
internal static class CqlIndex
{
    private static readonly Dictionary<string, Func<StoredPublication, IEnumerable<string>>> Indexes =
        new(StringComparer.OrdinalIgnoreCase)
        {
            ["c.product-area"] = _ => ["officielepublicaties"],
            ["c.content-area"] = publication => [$"officielepublicaties/{publication.Area}"],
            ["w.publicatienaam"] = publication => publication.Metadata.All("OVERHEIDop.publicationName"),
            ["w.vraagnummer"] = publication => publication.Metadata.All("OVERHEIDop.vraagnummer"),
            ["w.aanhangselnummer"] = publication => publication.Metadata.All("OVERHEIDop.aanhangselNummer"),
            ["w.aanhangsel"] = publication => publication.Metadata.All("OVERHEIDop.aanhangsel"),
            ["w.vergaderjaar"] = publication => publication.Metadata.All("OVERHEIDop.vergaderjaar"),
            ["w.documentstatus"] = publication => publication.Metadata.All("OVERHEIDop.documentStatus"),
            ["w.organisatietype"] = publication => publication.Metadata.All("OVERHEID.organisationType"),
            ["w.subrubriek"] = publication => RecordWriter.Subrubrieken(publication.Metadata).Select(type => type.Content),
            ["w.datumIndiening"] = publication => publication.Metadata.All("OVERHEIDop.datumIndiening"),
            ["w.datumOntvangst"] = publication => publication.Metadata.All("OVERHEIDop.datumOntvangst"),
            ["dt.identifier"] = publication => [publication.Metadata.First("DC.identifier") ?? publication.Id],
            ["dt.title"] = publication => publication.Metadata.All("DC.title"),
            ["dt.available"] = publication => publication.Metadata.All("DCTERMS.available"),
            ["dt.issued"] = publication => publication.Metadata.All("DCTERMS.issued"),
            ["dt.modified"] = publication => [publication.ModifiedDay],
        };

    /// <exception cref="CqlException">There is no such index.</exception>
    public static Func<StoredPublication, IEnumerable<string>> Find(string name) =>
        Indexes.GetValueOrDefault(name) ?? throw new CqlException(16, "Unsupported index", name);

    /// <summary>Whether the values of an index are days.</summary>
    public static bool IsDay(string name) =>
        name.StartsWith("w.datum", StringComparison.OrdinalIgnoreCase)
        || name.Equals("dt.available", StringComparison.OrdinalIgnoreCase)
        || name.Equals("dt.issued", StringComparison.OrdinalIgnoreCase)
        || name.Equals("dt.modified", StringComparison.OrdinalIgnoreCase);
}
