namespace Kamervragen.Benchmarks.Measuring;

/// <summary>One way to do the work.</summary>
/// <param name="Name">How the table calls it.</param>
/// <param name="Run">Does the work once over all documents; the result depends on all of it, so that nothing can be left out.</param>
internal sealed record Contender(string Name, Func<long> Run);
