using Microsoft.Extensions.Configuration;

namespace LocalServices;

/// <summary>What a local service may look at when it starts.</summary>
/// <param name="Configuration">Command line, environment and settings file, with what earlier services added.</param>
/// <param name="DataFolder">An existing folder for files that must survive a restart.</param>
/// <param name="Output">Where progress lines go.</param>
public sealed record LocalServiceContext(IConfiguration Configuration, string DataFolder, TextWriter Output);
