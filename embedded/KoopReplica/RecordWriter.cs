using System.Xml;

namespace KoopReplica;

/// <summary>Writes the record of one publication in the shape of the real service, from its metadata.</summary>
internal sealed class RecordWriter(XmlWriter writer, string baseAddress)
{
    /// <summary>What kind of question set or answer it is, with the scheme that says so.</summary>
    public static IEnumerable<(string Scheme, string Content)> Subrubrieken(MetadataValues metadata) =>
        metadata.WithSchemes("DC.type").Where(type => type.Scheme is "OVERHEIDop.AanhangselTypen" or "OVERHEIDop.KamervraagTypen");

    public void Write(StoredPublication publication, bool withXml)
    {
        Start("record", SruNamespaces.Sru);
        Element("recordSchema", SruNamespaces.Sru, "http://standaarden.overheid.nl/sru/");
        Element("recordPacking", SruNamespaces.Sru, "xml");
        Start("recordData", SruNamespaces.Sru);
        Start("gzd", SruNamespaces.Gzd);
        Start("originalData", SruNamespaces.Gzd);
        Start("meta", SruNamespaces.Wetgeving);
        WriteKern(publication);
        WriteMantel(publication);
        WriteTpmeta(publication);
        writer.WriteEndElement();
        writer.WriteEndElement();
        WriteEnrichedData(publication, withXml);
        writer.WriteEndElement();
        writer.WriteEndElement();
        Element("recordPosition", SruNamespaces.Sru, publication.Number.ToString());
        writer.WriteEndElement();
    }

    private void WriteKern(StoredPublication publication)
    {
        var metadata = publication.Metadata;
        Start("owmskern", SruNamespaces.Wetgeving);
        Element("identifier", SruNamespaces.Dcterms, metadata.First("DC.identifier") ?? publication.Id);
        Elements("title", SruNamespaces.Dcterms, metadata.All("DC.title").Take(1));
        Elements("language", SruNamespaces.Dcterms, metadata.All("DCTERMS.language"));
        var types = metadata.WithSchemes("DC.type").Where(type => type.Scheme is "OVERHEIDop.Parlementair");
        Elements("type", SruNamespaces.Dcterms, types);
        Elements("creator", SruNamespaces.Dcterms, metadata.WithSchemes("DC.creator"));
        Element("modified", SruNamespaces.Dcterms, publication.ModifiedDay);
        writer.WriteEndElement();
    }

    private void WriteMantel(StoredPublication publication)
    {
        var metadata = publication.Metadata;
        Start("owmsmantel", SruNamespaces.Wetgeving);
        Elements("available", SruNamespaces.Dcterms, metadata.All("DCTERMS.available"));
        Elements("date", SruNamespaces.Dcterms, metadata.All("DCTERMS.available"));
        Start("hasVersion", SruNamespaces.Dcterms);
        writer.WriteAttributeString("resourceIdentifier", $"{baseAddress}/{publication.Id}.html");
        writer.WriteString("1");
        writer.WriteEndElement();
        Elements("issued", SruNamespaces.Dcterms, metadata.All("DCTERMS.issued"));
        Elements("subject", SruNamespaces.Dcterms, metadata.WithSchemes("OVERHEID.category"));
        writer.WriteEndElement();
    }

    private void WriteTpmeta(StoredPublication publication)
    {
        var metadata = publication.Metadata;
        void Copy(string element, string name) => Elements(element, SruNamespaces.Wetgeving, metadata.All(name));
        Start("tpmeta", SruNamespaces.Wetgeving);
        Element("product-area", SruNamespaces.Collectie, "officielepublicaties");
        Element("content-area", SruNamespaces.Collectie, $"officielepublicaties/{publication.Area}");
        Copy("aanhangsel", "OVERHEIDop.aanhangsel");
        Copy("aanhangselnummer", "OVERHEIDop.aanhangselNummer");
        Copy("datumIndiening", "OVERHEIDop.datumIndiening");
        Copy("datumOntvangst", "OVERHEIDop.datumOntvangst");
        Copy("documentstatus", "OVERHEIDop.documentStatus");
        Copy("indiener", "OVERHEIDop.indiener");
        Copy("ontvanger", "OVERHEIDop.ontvanger");
        Elements("organisatietype", SruNamespaces.Wetgeving, metadata.WithSchemes("OVERHEID.organisationType"));
        Copy("publicatienaam", "OVERHEIDop.publicationName");
        Copy("vergaderjaar", "OVERHEIDop.vergaderjaar");
        Copy("vraagnummer", "OVERHEIDop.vraagnummer");
        Elements("subrubriek", SruNamespaces.Wetgeving, Subrubrieken(metadata));
        Element("datumTijdstipWijzigingWork", SruNamespaces.Cup, publication.Modified.ToString("O"));
        Element("datumTijdstipWijzigingExpression", SruNamespaces.Cup, publication.Modified.ToString("O"));
        writer.WriteEndElement();
    }

    private void WriteEnrichedData(StoredPublication publication, bool withXml)
    {
        var manifestations = publication.Files.Keys
            .Where(manifestation => withXml || manifestation is not ("xml" or "html"))
            .Order(StringComparer.Ordinal)
            .ToList();
        Start("enrichedData", SruNamespaces.Gzd);
        if (manifestations.Count > 0)
        {
            Element("url", SruNamespaces.Gzd, baseAddress + publication.PathOf(manifestations[^1]));
        }

        Element("preferredUrl", SruNamespaces.Gzd, $"{baseAddress}/{publication.Id}.html");
        foreach (var manifestation in manifestations)
        {
            Start("itemUrl", SruNamespaces.Gzd);
            writer.WriteAttributeString("manifestation", manifestation);
            writer.WriteString(baseAddress + publication.PathOf(manifestation));
            writer.WriteEndElement();
        }

        Element("timestamp", SruNamespaces.Gzd, publication.Modified.ToString("O"));
        writer.WriteEndElement();
    }

    private void Start(string name, string uri) => writer.WriteStartElement(name, uri);

    private void Element(string name, string uri, string value) => writer.WriteElementString(name, uri, value);

    private void Elements(string name, string uri, IEnumerable<string> values) =>
        Elements(name, uri, values.Select(value => ("", value)));

    private void Elements(string name, string uri, IEnumerable<(string Scheme, string Content)> values)
    {
        foreach (var (scheme, content) in values)
        {
            Start(name, uri);
            if (scheme.Length > 0)
            {
                writer.WriteAttributeString("scheme", scheme);
            }

            writer.WriteString(content);
            writer.WriteEndElement();
        }
    }
}
