using System.Reflection;
using Microsoft.Azure.Functions.Worker.Local;

namespace Microsoft.Azure.Functions.Worker.Hosting;

/// <summary>Finds where functions may be declared: in the application and in what lies beside it and knows the worker.</summary>
internal static class FunctionAssemblies
{
    public static IEnumerable<Type> Types()
    {
        var worker = typeof(FunctionAttribute).Assembly.GetName().Name!;
        return LocalServiceFinder.LoadReferencing(AppContext.BaseDirectory, worker)
            .Append(Assembly.GetEntryAssembly())
            .Where(assembly => assembly is not null)
            .Distinct()
            .SelectMany(assembly => assembly!.GetTypes());
    }
}
