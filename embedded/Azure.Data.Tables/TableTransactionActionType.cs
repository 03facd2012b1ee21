namespace Azure.Data.Tables;

/// <summary>What one step of a transaction does.</summary>
public enum TableTransactionActionType
{
    /// <summary>Insert; fails (409) when the row exists.</summary>
    Add = 0,

    /// <summary>Merge into an existing row; fails (404) when it is absent, (412) when its ETag differs.</summary>
    UpdateMerge = 1,

    /// <summary>Replace an existing row; fails (404) when it is absent, (412) when its ETag differs.</summary>
    UpdateReplace = 2,

    /// <summary>Delete; in a transaction an absent row is a failure (404).</summary>
    Delete = 3,

    /// <summary>Merge into the row, or insert it.</summary>
    UpsertMerge = 4,

    /// <summary>Replace the row, or insert it.</summary>
    UpsertReplace = 5,
}
