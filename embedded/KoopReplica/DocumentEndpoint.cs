using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace KoopReplica;

/// <summary>Answers requests for one form of a publication, with validators.</summary>
internal sealed class DocumentEndpoint(PublicationFolder folder, ReplicaFaults faults)
{
    public ReplicaAnswer Answer(ReplicaTarget target, string path, IHeaderDictionary headers)
    {
        if (target.Id is null || folder.Find(target.Id) is not { } publication)
        {
            return ReplicaAnswer.Empty(StatusCodes.Status404NotFound);
        }

        if (target.Manifestation is "xml" or "html" && faults.IsWithheld(publication.Id))
        {
            return ReplicaAnswer.Empty(StatusCodes.Status404NotFound);
        }

        var isRepository = path.StartsWith("/frbr/", StringComparison.Ordinal);
        if (isRepository && !string.Equals(path, publication.PathOf(target.Manifestation), StringComparison.Ordinal))
        {
            return ReplicaAnswer.Empty(StatusCodes.Status404NotFound);
        }

        if (publication.Files.TryGetValue(target.Manifestation, out var file) && File.Exists(file))
        {
            return Serve(file, target.Manifestation, headers);
        }

        // The page for readers of a publication that has none: its XML says the same.
        return !isRepository && target.Manifestation is "html"
            ? ReplicaAnswer.Empty(StatusCodes.Status302Found) with { Location = publication.PathOf("xml") }
            : ReplicaAnswer.Empty(StatusCodes.Status404NotFound);
    }

    private static ReplicaAnswer Serve(string file, string manifestation, IHeaderDictionary headers)
    {
        var bytes = File.ReadAllBytes(file);
        var written = new DateTimeOffset(File.GetLastWriteTimeUtc(file));
        var lastModified = written.AddTicks(-(written.Ticks % TimeSpan.TicksPerSecond));
        var etag = $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 12))}\"";
        var isFresh = headers.IfNoneMatch.Count > 0
            ? headers.IfNoneMatch.ToString().Split(',').Any(known => known.Trim() is var tag && (tag is "*" || string.Equals(tag, etag, StringComparison.Ordinal)))
            : HeaderUtilities.TryParseDate(headers.IfModifiedSince.ToString(), out var since) && lastModified <= since;
        return new ReplicaAnswer(
            isFresh ? StatusCodes.Status304NotModified : StatusCodes.Status200OK,
            isFresh ? default : bytes,
            manifestation switch
            {
                "html" => "text/html; charset=utf-8",
                "pdf" => "application/pdf",
                "odt" => "application/vnd.oasis.opendocument.text",
                _ => "application/xml",
            })
        {
            ETag = etag,
            LastModified = lastModified,
        };
    }
}
