using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;

namespace Microsoft.Azure.Functions.Worker.Http;

/// <summary>The environment of the application as ASP.NET Core's services ask for it; there is no web root.</summary>
internal sealed class WebEnvironment(IHostEnvironment inner) : IWebHostEnvironment
{
    public string WebRootPath { get; set; } = inner.ContentRootPath;

    public IFileProvider WebRootFileProvider { get; set; } = new NullFileProvider();

    public string ApplicationName { get; set; } = inner.ApplicationName;

    public IFileProvider ContentRootFileProvider { get; set; } = inner.ContentRootFileProvider;

    public string ContentRootPath { get; set; } = inner.ContentRootPath;

    public string EnvironmentName { get; set; } = inner.EnvironmentName;
}
