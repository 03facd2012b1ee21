using System.Diagnostics;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Azure.Functions.Worker.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>HTTP functions with the types of ASP.NET Core.</summary>
public static class FunctionsApplicationBuilderAspNetCoreExtensions
{
    /// <summary>Adds what HTTP functions need to answer with an <c>IActionResult</c> or <c>IResult</c>.</summary>
    /// <param name="builder">The application.</param>
    /// <returns>The same builder.</returns>
    public static FunctionsApplicationBuilder ConfigureFunctionsWebApplication(this FunctionsApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);

        // What a web host would have added; without these the services of MVC do not pass validation.
        builder.Services.TryAddSingleton<IWebHostEnvironment>(new WebEnvironment(builder.Environment));
        builder.Services.TryAddSingleton(_ => new DiagnosticListener("Microsoft.AspNetCore"));
        builder.Services.TryAddSingleton<DiagnosticSource>(services => services.GetRequiredService<DiagnosticListener>());

        // Of MVC only what executes results: pages, views and their key ring have no place in a function.
        builder.Services.AddMvcCore();
        return builder;
    }
}
