using Microsoft.Azure.Functions.Worker.Hosting;

namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>Where a function application begins.</summary>
public class FunctionsApplication
{
    /// <summary>
    /// Creates the builder of an application. Here, where there is no Functions host around the process, it first starts
    /// what the cloud would provide; when that cannot be, one sentence is printed on standard error and the process ends
    /// with code 1.
    /// </summary>
    /// <param name="args">The command line.</param>
    /// <returns>The builder.</returns>
    public static FunctionsApplicationBuilder CreateBuilder(string[] args) =>
        new(new EmbeddedHostOptions { Arguments = args, Exit = Environment.Exit });
}
