using Kamervragen.Testing;

namespace Azure.Data.Tables.Tests;

/// <summary>One emulator for all tests that need a server.</summary>
[CollectionDefinition(Name)]
public sealed class AzuriteCollection : ICollectionFixture<AzuriteFixture>
{
    public const string Name = "azurite";
}
