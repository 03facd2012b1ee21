using System.Text;
using Kamervragen.Parsing.Blocks;

namespace Kamervragen.Parsing.Tests;

/// <summary>Keeps the characters of every block, and the codes of what was flagged.</summary>
internal sealed class CountingSink : IBlockSink
{
    private readonly StringBuilder _text = new();

    /// <summary>Only what belongs in fields of text: no header, furniture, numbers at the top, note marks, or headings that are no field.</summary>
    public bool BodyOnly { get; init; }

    /// <summary>The codes that were flagged.</summary>
    public List<string> Gebreken { get; } = [];

    public string Text => _text.ToString();

    public void Accept(in Block block)
    {
        var isBody = block.Kind is BlockKind.Alinea or BlockKind.Item or BlockKind.Rij or BlockKind.Noot
            || (block.Kind == BlockKind.Kop && block.Tekst is not ("Mededeling" or "Toelichting:"));
        if (isBody || !BodyOnly)
        {
            _text.Append(block.Tekst);
            _text.Append(block.Kind == BlockKind.Noot ? block.Nummer : null);
        }
    }

    public void Flag(string code, string? plaats, string uitleg) => Gebreken.Add(code);
}
