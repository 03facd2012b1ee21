namespace Azure.Data.Tables;

/// <summary>One step of a transaction.</summary>
public class TableTransactionAction
{
    /// <summary>A step without a condition.</summary>
    /// <param name="actionType">What to do.</param>
    /// <param name="entity">The row; for a deletion only its keys count.</param>
    public TableTransactionAction(TableTransactionActionType actionType, ITableEntity entity)
        : this(actionType, entity, default)
    {
    }

    /// <summary>A step with a condition.</summary>
    /// <param name="actionType">What to do.</param>
    /// <param name="entity">The row; for a deletion only its keys count.</param>
    /// <param name="etag">The version the row must have; counts for updates and deletions.</param>
    public TableTransactionAction(TableTransactionActionType actionType, ITableEntity entity, ETag etag = default)
    {
        ActionType = actionType;
        Entity = entity;
        ETag = etag;
    }

    /// <summary>What to do.</summary>
    public TableTransactionActionType ActionType { get; }

    /// <summary>The row.</summary>
    public ITableEntity Entity { get; }

    /// <summary>The version the row must have; <c>default</c> asks for none.</summary>
    public ETag ETag { get; }
}
