using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Kamervragen.Querying.Pages;

/// <summary>
/// Writes HTML that is well formed and encoded by construction: elements close with their scope, names come from
/// <see cref="Tag"/> and <see cref="HtmlAttribute"/>, and there is no way to write a text other than encoded.
/// </summary>
internal sealed class HtmlWriter
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private static readonly Dictionary<Tag, string> Names = Enum.GetValues<Tag>().ToDictionary(tag => tag, tag => tag.ToString().ToLowerInvariant());
    private static readonly HashSet<Tag> Inline = [Tag.A, Tag.Abbr, Tag.Span, Tag.Strong, Tag.Time, Tag.Code, Tag.Br, Tag.Html];

    private readonly StringBuilder _out = new("<!DOCTYPE html>\n");

    /// <summary>Opens an element until the scope is disposed.</summary>
    public Scope In(Tag tag, params ReadOnlySpan<HtmlAttribute> attributes)
    {
        Open(tag, attributes);
        return new Scope(this, tag);
    }

    /// <summary>An element with only text in it.</summary>
    public void Element(Tag tag, string text, params ReadOnlySpan<HtmlAttribute> attributes)
    {
        using (In(tag, attributes))
        {
            Text(text);
        }
    }

    /// <summary>An element that has no content and no end: meta, link, br.</summary>
    public void Void(Tag tag, params ReadOnlySpan<HtmlAttribute> attributes) => Open(tag, attributes);

    /// <summary>A link with a text.</summary>
    public void A(Link link, string text, HtmlAttribute attribute = default) => Element(Tag.A, text, HtmlAttribute.Href(link), attribute);

    /// <summary>A text, encoded.</summary>
    public void Text(string text) => _out.Append(Encoder.Encode(Allowed(text)));

    /// <summary>The style sheet of the site, the one that the content security policy names.</summary>
    public void Stylesheet() => _out.Append("\n<style>").Append(PageStyle.Css).Append("</style>");

    /// <inheritdoc/>
    public override string ToString() => _out.ToString();

    private void Open(Tag tag, ReadOnlySpan<HtmlAttribute> attributes)
    {
        if (!Inline.Contains(tag))
        {
            _out.Append('\n');
        }

        _out.Append('<').Append(Names[tag]);
        foreach (var attribute in attributes)
        {
            if (attribute is { Name: { } name, Value: { } value })
            {
                _out.Append(' ').Append(name).Append("=\"").Append(Encoder.Encode(Allowed(value))).Append('"');
            }
        }

        _out.Append('>');
    }

    private void Close(Tag tag) => _out.Append("</").Append(Names[tag]).Append('>');

    // HTML has no way to write most control characters and the code points that are no characters, not even as a reference.
    private static string Allowed(string text)
    {
        StringBuilder? replaced = null;
        var at = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (!IsAllowed(rune.Value))
            {
                replaced ??= new StringBuilder(text, 0, at, text.Length);
                replaced.Append('\uFFFD');
            }
            else
            {
                replaced?.Append(rune.ToString());
            }

            at += rune.Utf16SequenceLength;
        }

        return replaced?.ToString() ?? text;
    }

    private static bool IsAllowed(int value) => value switch
    {
        '\t' or '\n' => true,
        < 0x20 or (>= 0x7F and <= 0x9F) or (>= 0xFDD0 and <= 0xFDEF) => false,
        _ => (value & 0xFFFE) != 0xFFFE,
    };

    /// <summary>An open element; disposing closes it.</summary>
    internal readonly struct Scope(HtmlWriter writer, Tag tag) : IDisposable
    {
        /// <inheritdoc/>
        public void Dispose() => writer.Close(tag);
    }
}
