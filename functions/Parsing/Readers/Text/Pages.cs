namespace Kamervragen.Parsing.Readers.Text;

/// <summary>Where pages end: behind their foot, or at a form feed, where one follows that foot.</summary>
internal static class Pages
{
    /// <summary>Lets a page that has a form feed go on to it: some extractors write its notes behind its foot.</summary>
    /// <param name="lines">The lines of a document that has form feeds.</param>
    /// <param name="endsAtFeed">Whether one stands behind the last of them.</param>
    public static void EndAtFeeds(Span<TextLine> lines, bool endsAtFeed)
    {
        for (var i = lines.Length - 1; i > 0; i--)
        {
            ref var line = ref lines[i];
            if (line.AfterFeed)
            {
                endsAtFeed = true;
            }
            else if (line.Kind == LineKind.Voet)
            {
                endsAtFeed = false;
            }
            else if (endsAtFeed)
            {
                line.IsPageStart = false;
            }
        }
    }
}
