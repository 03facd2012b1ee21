using System.Text;
using System.Xml;

namespace Kamervragen.Querying.Feeds;

/// <summary>Makes texts fit for XML 1.0, which has no place for most control characters, halves of surrogate pairs, U+FFFE and U+FFFF.</summary>
internal static class XmlText
{
    private const char Replacement = '\uFFFD';

    /// <summary>The text with U+FFFD in the place of each unit that XML cannot hold; the same object where there is none.</summary>
    public static string Clean(string text)
    {
        var at = FirstBad(text, 0);
        if (at < 0)
        {
            return text;
        }

        var clean = new StringBuilder(text);
        for (; at >= 0; at = FirstBad(text, at + 1))
        {
            clean[at] = Replacement;
        }

        return clean.ToString();
    }

    private static int FirstBad(string text, int from)
    {
        for (var index = from; index < text.Length; index++)
        {
            if (XmlConvert.IsXmlChar(text[index]))
            {
                continue;
            }

            if (index + 1 >= text.Length || !XmlConvert.IsXmlSurrogatePair(text[index + 1], text[index]))
            {
                return index;
            }

            index++;
        }

        return -1;
    }
}
