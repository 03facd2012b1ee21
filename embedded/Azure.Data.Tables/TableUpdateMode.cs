namespace Azure.Data.Tables;

/// <summary>What a write does with columns that the row in the table has and the given one lacks.</summary>
public enum TableUpdateMode
{
    /// <summary>They stay.</summary>
    Merge = 0,

    /// <summary>They go: the row becomes exactly the given one.</summary>
    Replace = 1,
}
