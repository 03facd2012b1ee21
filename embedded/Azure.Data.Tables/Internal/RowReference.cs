using System.Linq.Expressions;

namespace Azure.Data.Tables.Internal;

/// <summary>Tells the parts of a condition that depend on the row from those that are values.</summary>
internal sealed class RowReference : ExpressionVisitor
{
    private readonly ParameterExpression _row;
    private bool _found;

    private RowReference(ParameterExpression row) => _row = row;

    public static bool IsIn(Expression expression, ParameterExpression row)
    {
        var visitor = new RowReference(row);
        visitor.Visit(expression);
        return visitor._found;
    }

    protected override Expression VisitParameter(ParameterExpression node)
    {
        _found |= node == _row;
        return node;
    }
}
