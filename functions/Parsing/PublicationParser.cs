using Kamervragen.Parsing.Grammar;
using Kamervragen.Parsing.Readers;
using Kamervragen.Parsing.Readers.Html;

namespace Kamervragen.Parsing;

/// <summary>Turns the bytes of one document into a <see cref="Publication"/>. Pure: no I/O, no clock, no culture.</summary>
public static class PublicationParser
{
    /// <summary>
    /// Reads a document. Known-bad input never throws: it gives a <see cref="Publication"/> of <see cref="Soort.Onbekend"/>
    /// with a <see cref="Gebrekcode.Onleesbaar"/> that says what is wrong.
    /// </summary>
    /// <param name="document">The bytes as published: XML, HTML or the text layer of a PDF.</param>
    /// <param name="metadata">What KOOP says beside the text; fills what the text lacks.</param>
    /// <param name="fallbackId">The id to use where neither text nor metadata names one: the name the document came under.</param>
    public static Publication Parse(ReadOnlyMemory<byte> document, KoopMetadata metadata, string fallbackId)
    {
        ArgumentNullException.ThrowIfNull(metadata);
        ArgumentNullException.ThrowIfNull(fallbackId);
        var formaat = Formaat.Onbekend;
        try
        {
            if (document.Length > DocumentLimits.Bytes)
            {
                throw new DocumentVerdictException($"Het document is groter dan {DocumentLimits.Bytes / 1_000_000} MB.");
            }

            formaat = FormatSniffer.Sniff(document.Span);
            var builder = PublicationBuilder.Begin();
            var own = ReadBlocks(document, formaat, builder);
            var known = own is null ? metadata : KoopMetadataReader.Merge(metadata, own);
            var publication = new PublicationFinisher(builder, known, fallbackId, formaat).Finish();
            builder.Release();
            return publication.IsLeesbaar
                ? publication
                : Unreadable(metadata, fallbackId, formaat, "Dit is geen publicatie van Kamervragen: er is geen kopzin en geen vraag in gevonden.");
        }
        catch (DocumentVerdictException verdict)
        {
            return Unreadable(metadata, fallbackId, formaat, verdict.Message);
        }
    }

    private static KoopMetadata? ReadBlocks(ReadOnlyMemory<byte> document, Formaat formaat, PublicationBuilder builder)
    {
        switch (formaat)
        {
            case Formaat.Xml:
                XmlDocumentReader.Read(document, builder);
                return null;
            case Formaat.Html:
                return HtmlBlockReader.Read(TextDecoder.Decode(document.Span, isMarkup: true, builder), builder);
            case Formaat.Tekst:
                TextBlockReader.Read(document.Span, builder);
                return null;
            default:
                throw new DocumentVerdictException("Het document is geen XML, geen HTML en geen leesbare tekst.");
        }
    }

    private static Publication Unreadable(KoopMetadata metadata, string fallbackId, Formaat formaat, string why) => new()
    {
        Id = metadata.Identifier ?? fallbackId,
        Formaat = formaat,
        Soort = Soort.Onbekend,
        Titel = metadata.Titel,
        Vergaderjaar = metadata.Vergaderjaar,
        Aanhangselnummer = metadata.Aanhangselnummer,
        Vraagnummers = metadata.Vraagnummers,
        Rubrieken = metadata.Rubrieken,
        Indieners = metadata.Indieners,
        Ontvangers = metadata.Ontvangers,
        Aanhangsels = metadata.Aanhangsels,
        Gebreken = [new Gebrek(Gebrekcode.Onleesbaar, null, why)],
    };
}
