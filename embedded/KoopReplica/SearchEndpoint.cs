using System.Text;
using System.Xml;
using Microsoft.AspNetCore.Http;

namespace KoopReplica;

/// <summary>Answers <c>GET /sru</c>: always with status 200, objections and empty results included, as the real service does.</summary>
internal sealed class SearchEndpoint(PublicationFolder folder, ReplicaFaults faults, KoopReplicaOptions options)
{
    private const string ContentType = "application/xml;charset=UTF-8";
    private const string Estimate = "info:srw/vocabulary/resultCountPrecision/1/estimate";

    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(false), Indent = true, CloseOutput = false };

    public ReplicaAnswer Answer(IQueryCollection parameters, ReplicaFault? fault, string baseAddress)
    {
        try
        {
            if (fault is { Kind: ReplicaFault.FaultKind.Diagnostics })
            {
                return Objection(fault.Header ?? "", fault.Text, null);
            }

            var request = SearchRequest.Read(parameters, options.MaximumRecords);
            var query = CqlParser.Parse(request.Query);
            // Further pages show the folder as the first one found it: a look at thousands of files for each would take longer than the search.
            var publications = request.StartRecord == 1 ? folder.Look() : folder.LastLook;
            var found = publications.Where(publication => query.Matches(publication));
            return Result(request, [.. query.Order?.Invoke(found) ?? found], fault, baseAddress);
        }
        catch (CqlException refused)
        {
            return Objection(refused.Uri, refused.Message, refused.Details);
        }
    }

    private ReplicaAnswer Result(SearchRequest request, List<StoredPublication> found, ReplicaFault? fault, string baseAddress)
    {
        var isEmptied = fault is { Kind: ReplicaFault.FaultKind.EmptyPage };
        var count = found.Count + (fault is { Kind: ReplicaFault.FaultKind.WrongCount } ? (int)fault.Number : 0);
        var page = isEmptied ? [] : found.Skip(request.StartRecord - 1).Take(request.MaximumRecords).ToList();
        var next = request.StartRecord + page.Count;
        var hasNext = page.Count > 0 && next <= found.Count && fault is not { Kind: ReplicaFault.FaultKind.NoNextRecordPosition };
        return Write(writer =>
        {
            writer.WriteStartElement("sru", "searchRetrieveResponse", SruNamespaces.Sru);
            foreach (var (prefix, uri) in SruNamespaces.All)
            {
                writer.WriteAttributeString("xmlns", prefix, null, uri);
            }

            writer.WriteElementString("version", SruNamespaces.Sru, "2.0");
            writer.WriteElementString("numberOfRecords", SruNamespaces.Sru, count.ToString());
            writer.WriteStartElement("records", SruNamespaces.Sru);
            var records = new RecordWriter(writer, baseAddress);
            foreach (var publication in page)
            {
                records.Write(publication, withXml: !faults.IsWithheld(publication.Id));
            }

            writer.WriteEndElement();
            if (hasNext)
            {
                writer.WriteElementString("nextRecordPosition", SruNamespaces.Sru, next.ToString());
            }

            WriteEcho(writer, request);
            writer.WriteElementString("resultCountPrecision", SruNamespaces.Sru, Estimate);
            writer.WriteEndElement();
        });
    }

    private static void WriteEcho(XmlWriter writer, SearchRequest request)
    {
        writer.WriteStartElement("echoedSearchRetrieveRequest", SruNamespaces.Sru);
        writer.WriteElementString("query", SruNamespaces.Sru, Printable(request.Query));
        writer.WriteElementString("startRecord", SruNamespaces.Sru, request.StartRecord.ToString());
        writer.WriteElementString("maximumRecords", SruNamespaces.Sru, request.MaximumRecords.ToString());
        writer.WriteElementString("recordXMLEscaping", SruNamespaces.Sru, "xml");
        writer.WriteElementString("recordSchema", SruNamespaces.Sru, "http://standaarden.overheid.nl/sru/");
        writer.WriteEndElement();
    }

    private static ReplicaAnswer Objection(string uri, string message, string? details) => Write(writer =>
    {
        // Unlike a result, an objection comes without the prefix of the response.
        writer.WriteStartElement("searchRetrieveResponse", SruNamespaces.Sru);
        writer.WriteElementString("version", SruNamespaces.Sru, "2.0");
        writer.WriteStartElement("diagnostics", SruNamespaces.Sru);
        writer.WriteStartElement("ns3", "diagnostic", SruNamespaces.Diagnostic);
        writer.WriteElementString("uri", SruNamespaces.Diagnostic, uri);
        if (details is not null)
        {
            writer.WriteElementString("details", SruNamespaces.Diagnostic, Printable(details));
        }

        writer.WriteElementString("message", SruNamespaces.Diagnostic, Printable(message));
        writer.WriteEndElement();
        writer.WriteEndElement();
        writer.WriteEndElement();
    });

    private static string Printable(string text) => string.Concat(text.Select(c => XmlConvert.IsXmlChar(c) ? c : '\uFFFD'));

    private static ReplicaAnswer Write(Action<XmlWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var writer = XmlWriter.Create(bytes, Settings))
        {
            write(writer);
        }

        return new ReplicaAnswer(StatusCodes.Status200OK, bytes.ToArray(), ContentType);
    }
}
