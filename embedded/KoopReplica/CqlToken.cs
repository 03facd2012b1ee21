namespace KoopReplica;

/// <summary>One token of a query.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its value; for a quoted term without quotes and escapes.</param>
/// <param name="Column">Where it starts, counted from 0.</param>
internal readonly record struct CqlToken(CqlToken.Kinds Kind, string Text, int Column)
{
    internal enum Kinds
    {
        End,
        Open,
        Close,
        Relation,
        Word,
        Quoted,
    }

    public string Printed => Kind == Kinds.End ? "<EOF>" : Text;

    public bool IsWord(string word) => Kind == Kinds.Word && Text.Equals(word, StringComparison.OrdinalIgnoreCase);
}
