using Kamervragen.Ingestion;
using Kamervragen.Storage;

namespace Kamervragen.Cli;

/// <summary>What became of a stored document.</summary>
/// <param name="Text">For the person who waits.</param>
/// <param name="IsWell">Whether it is in the tables, or rightly not.</param>
internal sealed record Fate(string Text, bool IsWell)
{
    /// <summary>Judges by what the pipeline knows of the document; null while it has not come to it.</summary>
    public static Fate? Of(FileIntakeResult stored, DocumentState state)
    {
        var version = stored.Archived.Versie;
        if (state.Onleesbaar is { } unreadable && unreadable.StartsWith(version, StringComparison.Ordinal))
        {
            return new Fate($"cannot be read ({unreadable[(version.Length + 2)..]})", IsWell: false);
        }

        if (!state.Verwerkt)
        {
            return null;
        }

        if (state.Versie == version)
        {
            return new Fate($"in {string.Join(", ", state.Sleutels)}", IsWell: true);
        }

        return state.Formaat > stored.Entry.Formaat || state.Gewijzigd > stored.Entry.Gewijzigd
            ? new Fate($"kept, but a richer or newer version ({state.Versie}) rules in {string.Join(", ", state.Sleutels)}", IsWell: true)
            : null;
    }
}
