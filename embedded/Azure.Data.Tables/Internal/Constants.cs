using System.Linq.Expressions;
using System.Reflection;

namespace Azure.Data.Tables.Internal;

/// <summary>Evaluates the part of a condition that does not depend on the row.</summary>
internal static class Constants
{
    public static object? Evaluate(Expression expression) => expression switch
    {
        ConstantExpression constant => constant.Value,
        // A captured variable, the usual case: no need to compile.
        MemberExpression { Member: FieldInfo field, Expression: ConstantExpression { Value: { } owner } } => field.GetValue(owner),
        _ => Expression.Lambda<Func<object?>>(Expression.Convert(expression, typeof(object))).Compile(preferInterpretation: true)(),
    };
}
