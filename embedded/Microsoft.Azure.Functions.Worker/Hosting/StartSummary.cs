namespace Microsoft.Azure.Functions.Worker.Hosting;

/// <summary>The list of functions that a start ends with.</summary>
internal static class StartSummary
{
    public static void Print(IEnumerable<FunctionLine> functions, TextWriter output)
    {
        var lines = functions.OrderBy(line => line.Trigger, StringComparer.Ordinal).ThenBy(line => line.Name, StringComparer.Ordinal).ToList();
        if (lines.Count == 0)
        {
            output.WriteLine("No functions found.");
            return;
        }

        var names = lines.Max(line => line.Name.Length);
        var triggers = lines.Max(line => line.Trigger.Length);
        output.WriteLine();
        output.WriteLine("Functions:");
        foreach (var line in lines)
        {
            output.WriteLine($"  {line.Name.PadRight(names)}  {line.Trigger.PadRight(triggers)}  {line.Where}");
        }

        output.WriteLine();
        output.WriteLine("Press Ctrl-C to stop.");
        output.Flush();
    }
}
