using Kamervragen.App;
using Kamervragen.Ingestion;
using Kamervragen.Querying;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
builder.Services
    .AddKamervragenIngestion(builder.Configuration)
    .AddKamervragenQuerying()
    .AddHostedService<StorageCreation>();
await builder.Build().RunAsync();
