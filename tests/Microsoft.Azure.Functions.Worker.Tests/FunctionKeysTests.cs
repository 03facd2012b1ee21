using System.Text.Json;
using Kamervragen.Testing;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker.Hosting;
using Microsoft.Azure.Functions.Worker.Http;

namespace Microsoft.Azure.Functions.Worker.Tests;

public sealed class FunctionKeysTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Keys_are_made_once_and_stay()
    {
        FunctionKeys.Load(_folder.Path);
        var made = File.ReadAllText(_folder["keys.json"]);

        var again = FunctionKeys.Load(_folder.Path);

        Assert.Equal(made, File.ReadAllText(_folder["keys.json"]));
        Assert.True(again.Allow(AuthorizationLevel.Admin, RequestWith(JsonElement.Parse(made).GetProperty("master").GetString()!)));
    }

    [Fact]
    public void Keys_of_two_folders_differ()
    {
        FunctionKeys.Load(Directory.CreateDirectory(_folder["one"]).FullName);
        FunctionKeys.Load(Directory.CreateDirectory(_folder["two"]).FullName);

        Assert.NotEqual(File.ReadAllText(_folder["one", "keys.json"]), File.ReadAllText(_folder["two", "keys.json"]), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("not json")]
    [InlineData("""{ "master": "", "function": "" }""")]
    public void A_file_without_keys_is_one_sentence_and_opens_nothing(string content)
    {
        File.WriteAllText(_folder["keys.json"], content);

        var exception = Assert.Throws<HostStartException>(() => FunctionKeys.Load(_folder.Path));

        Assert.Equal($"The key file {_folder["keys.json"]} holds no keys; delete it to have new ones made.", exception.Message);
    }

    [Fact]
    public void A_key_that_is_nearly_right_opens_nothing()
    {
        var keys = FunctionKeys.Load(_folder.Path);
        var master = JsonElement.Parse(File.ReadAllText(_folder["keys.json"])).GetProperty("master").GetString()!;
        string[] nearly = [master[..^1], master + "0", master.ToUpperInvariant(), " " + master, master + "," + master, new string('0', master.Length), "\0", new string('a', 100_000)];

        Assert.All(nearly, key => Assert.False(keys.Allow(AuthorizationLevel.Admin, RequestWith(key))));
        Assert.True(keys.Allow(AuthorizationLevel.Admin, RequestWith(master)));
    }

    private static HttpRequest RequestWith(string key)
    {
        var request = new DefaultHttpContext().Request;
        request.Headers["x-functions-key"] = key;
        return request;
    }
}
