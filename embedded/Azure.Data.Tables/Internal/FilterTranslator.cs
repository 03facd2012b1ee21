using System.Linq.Expressions;
using Azure.Data.Tables.Models;

namespace Azure.Data.Tables.Internal;

/// <summary>Writes a C# condition on a row as a filter of the service.</summary>
internal sealed class FilterTranslator
{
    private readonly ParameterExpression _row;

    private FilterTranslator(ParameterExpression row) => _row = row;

    /// <summary>The filter; <c>null</c> for a condition that always holds.</summary>
    /// <exception cref="NotSupportedException">The service cannot evaluate the condition.</exception>
    public static string? Translate(LambdaExpression condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        var filter = new FilterTranslator(condition.Parameters[0]).Condition(condition.Body);
        return string.Equals(filter, "true", StringComparison.Ordinal) ? null : filter;
    }

    private string Condition(Expression expression) => expression switch
    {
        _ when !RowReference.IsIn(expression, _row) => FilterLiteral.OfConstant(Constants.Evaluate(expression)),
        BinaryExpression { NodeType: ExpressionType.AndAlso or ExpressionType.And } both => Join(both, "and"),
        BinaryExpression { NodeType: ExpressionType.OrElse or ExpressionType.Or } either => Join(either, "or"),
        BinaryExpression comparison when OperatorOf(comparison.NodeType) is { } name => Comparison(comparison, name),
        UnaryExpression { NodeType: ExpressionType.Not } not => $"not {Operand(not.Operand)}",
        MethodCallExpression { Method.Name: nameof(Equals) } call => EqualsCall(call),
        _ when Strip(expression) is { } column && IsTruth(expression.Type) => $"{Column(column)} eq true",
        _ => throw Unsupported(expression),
    };

    private string Join(BinaryExpression expression, string name) =>
        $"{Operand(expression.Left)} {name} {Operand(expression.Right)}";

    private string Operand(Expression expression) =>
        RowReference.IsIn(expression, _row) ? $"({Condition(expression)})" : Condition(expression);

    private string Comparison(BinaryExpression comparison, string name) =>
        CompareCall(comparison.Left) is var (left, right) && IsZero(comparison.Right)
            ? $"{Value(left)} {name} {Value(right)}"
            : $"{ComparisonSide(comparison.Left)} {name} {ComparisonSide(comparison.Right)}";

    // A truth value can be compared with a condition: (row.Count > 5) == true.
    private string ComparisonSide(Expression side) => Strip(side) switch
    {
        BinaryExpression or UnaryExpression { NodeType: ExpressionType.Not } when RowReference.IsIn(side, _row) => Operand(Strip(side)),
        _ => Value(side),
    };

    // string.Compare(row.RowKey, "b") > 0 and row.RowKey.CompareTo("b") > 0 mean: row.RowKey gt 'b'.
    private static (Expression Left, Expression Right)? CompareCall(Expression side)
    {
        if (side is not MethodCallExpression call || call.Type != typeof(int))
        {
            return null;
        }

        return (call.Method.Name, call.Object, call.Arguments.Count) switch
        {
            ("CompareTo", { } left, 1) => (left, call.Arguments[0]),
            ("Compare", null, 2) => (call.Arguments[0], call.Arguments[1]),
            ("Compare", null, > 2) => throw new NotSupportedException(
                "A filter cannot hold string.Compare with more than two arguments: the service compares ordinally."),
            _ => null,
        };
    }

    private string EqualsCall(MethodCallExpression call) => (call.Object, call.Arguments.Count) switch
    {
        ({ } left, 1) => $"{Value(left)} eq {Value(call.Arguments[0])}",
        (null, 2) => $"{Value(call.Arguments[0])} eq {Value(call.Arguments[1])}",
        _ => throw new NotSupportedException("A filter cannot hold Equals with a comparison: the service compares ordinally."),
    };

    private bool IsZero(Expression side) => !RowReference.IsIn(side, _row) && Constants.Evaluate(side) is 0;

    private string Value(Expression side)
    {
        if (!RowReference.IsIn(side, _row))
        {
            return FilterLiteral.OfConstant(Constants.Evaluate(side));
        }

        var column = Strip(side);
        return (Nullable.GetUnderlyingType(column.Type) ?? column.Type).IsEnum
            ? throw new NotSupportedException(
                $"'{column}' is an enumeration, kept as text but compared as a number: write the filter as text, with the name.")
            : Column(column);
    }

    private string Column(Expression expression) => expression switch
    {
        MemberExpression member when member.Expression == _row => MemberColumn(member),
        MethodCallExpression call when call.Object is not null && Strip(call.Object) == _row && IsColumnGetter(call) =>
            Constants.Evaluate(call.Arguments[0]) as string ?? throw Unsupported(call),
        _ => throw Unsupported(expression),
    };

    private static string MemberColumn(MemberExpression member)
    {
        if (member.Member is System.Reflection.FieldInfo)
        {
            throw new NotSupportedException($"A filter cannot refer to the field {member.Member.Name}: make it a property.");
        }

        return member.Expression!.Type == typeof(TableItem) ? "TableName" : ClassMember.ColumnOf(member.Member);
    }

    private bool IsColumnGetter(MethodCallExpression call) =>
        call.Arguments.Count == 1
        && !RowReference.IsIn(call.Arguments[0], _row)
        && (string.Equals(call.Method.Name, "get_Item", StringComparison.Ordinal)
            || (call.Method.DeclaringType == typeof(TableEntity) && call.Method.Name.StartsWith("Get", StringComparison.Ordinal)));

    // Casts and Nullable<T>.Value change nothing for the service.
    private static Expression Strip(Expression expression)
    {
        while (true)
        {
            switch (expression)
            {
                case UnaryExpression { NodeType: ExpressionType.Convert or ExpressionType.ConvertChecked or ExpressionType.TypeAs } cast:
                    expression = cast.Operand;
                    break;
                case MemberExpression { Member.Name: "Value", Expression: { } inner }
                    when Nullable.GetUnderlyingType(inner.Type) is not null:
                    expression = inner;
                    break;
                default:
                    return expression;
            }
        }
    }

    private static bool IsTruth(Type type) => type == typeof(bool) || type == typeof(bool?);

    private static string? OperatorOf(ExpressionType type) => type switch
    {
        ExpressionType.Equal => "eq",
        ExpressionType.NotEqual => "ne",
        ExpressionType.LessThan => "lt",
        ExpressionType.LessThanOrEqual => "le",
        ExpressionType.GreaterThan => "gt",
        ExpressionType.GreaterThanOrEqual => "ge",
        _ => null,
    };

    private static NotSupportedException Unsupported(Expression expression) => new(
        $"The Table service cannot evaluate '{expression}': a filter compares columns with values, joined by and, or and not.");
}
