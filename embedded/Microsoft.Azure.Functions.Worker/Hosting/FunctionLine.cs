namespace Microsoft.Azure.Functions.Worker.Hosting;

/// <summary>One line in the list of functions.</summary>
internal sealed record FunctionLine(string Name, string Trigger, string Where);
