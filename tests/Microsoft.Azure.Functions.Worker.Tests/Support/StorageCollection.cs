using Kamervragen.Testing;

namespace Microsoft.Azure.Functions.Worker.Tests.Support;

/// <summary>The tests that share one emulator; they keep apart by host id and by unique names.</summary>
[CollectionDefinition(Name)]
public sealed class StorageCollection : ICollectionFixture<AzuriteFixture>
{
    public const string Name = "storage";
}
