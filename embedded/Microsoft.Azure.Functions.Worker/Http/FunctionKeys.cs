using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker.Hosting;

namespace Microsoft.Azure.Functions.Worker.Http;

/// <summary>The keys of HTTP functions: made once, kept in a file that only its owner can read.</summary>
internal sealed class FunctionKeys
{
    private const string Header = "x-functions-key";
    private const string Parameter = "code";
    private readonly byte[] _master;
    private readonly byte[] _function;

    private FunctionKeys(KeyFile keys)
    {
        _master = Hash(keys.Master);
        _function = Hash(keys.Function);
    }

    /// <summary>Reads the keys of a data folder, or makes them.</summary>
    /// <exception cref="HostStartException">The file is there but holds no keys.</exception>
    public static FunctionKeys Load(string dataFolder)
    {
        var path = Path.Combine(dataFolder, "keys.json");
        if (!File.Exists(path))
        {
            Write(path, new KeyFile(NewKey(), NewKey()));
        }

        try
        {
            var keys = JsonSerializer.Deserialize<KeyFile>(File.ReadAllBytes(path), JsonSerializerOptions.Web);
            if (keys is { Master.Length: > 0, Function.Length: > 0 })
            {
                return new FunctionKeys(keys);
            }
        }
        catch (JsonException exception)
        {
            throw Damaged(path, exception);
        }

        throw Damaged(path);
    }

    /// <summary>Whether a request carries a key that this level asks for.</summary>
    public bool Allow(AuthorizationLevel level, HttpRequest request)
    {
        if (level == AuthorizationLevel.Anonymous)
        {
            return true;
        }

        var given = request.Headers[Header].ToString();
        if (given.Length == 0)
        {
            given = request.Query[Parameter].ToString();
        }

        // Hashes have one length, so that the comparison tells nothing of the key, not even its length.
        var hash = Hash(given);
        var isMaster = CryptographicOperations.FixedTimeEquals(hash, _master);
        var isFunction = CryptographicOperations.FixedTimeEquals(hash, _function);
        return isMaster || (isFunction && level == AuthorizationLevel.Function);
    }

    private static HostStartException Damaged(string path, Exception? cause = null)
    {
        var message = $"The key file {path} holds no keys; delete it to have new ones made.";
        return cause is null ? new HostStartException(message) : new HostStartException(message, cause);
    }

    private static void Write(string path, KeyFile keys)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var file = new FileStream(path, options);
        JsonSerializer.Serialize(file, keys, JsonSerializerOptions.Web);
    }

    private static string NewKey() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    private static byte[] Hash(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));

    private sealed record KeyFile(string Master, string Function);
}
