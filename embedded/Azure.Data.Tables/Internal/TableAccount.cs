using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.Data.Tables.Internal;

/// <summary>An account to talk to: its address, and the pipeline that signs, sends and retries.</summary>
internal sealed class TableAccount
{
    private const string StorageScope = "https://storage.azure.com/.default";

    private readonly HttpPipeline _pipeline;
    private readonly string _root;
    private readonly string _signature;
    private readonly string _version;

    private TableAccount(Uri endpoint, string? name, HttpPipelinePolicy? authentication, TableClientOptions? options)
    {
        options ??= new TableClientOptions();
        var pipelineOptions = new HttpPipelineOptions(options)
        {
            ResponseClassifier = new ResponseClassifier(),
            RequestFailedDetailsParser = TableErrorParser.Instance,
        };
        if (authentication is not null)
        {
            pipelineOptions.PerRetryPolicies.Add(authentication);
        }

        _pipeline = HttpPipelineBuilder.Build(pipelineOptions);
        _version = options.VersionString;
        _root = endpoint.GetLeftPart(UriPartial.Path).TrimEnd('/') + "/";
        _signature = endpoint.Query.TrimStart('?');
        Uri = new Uri(_root);
        Name = name ?? NameOf(endpoint);
    }

    public Uri Uri { get; }

    public string Name { get; }

    public static TableAccount Open(string connectionString, TableClientOptions? options)
    {
        ArgumentNullException.ThrowIfNull(connectionString);
        var settings = TableConnectionString.Parse(connectionString);
        var policy = settings.Credential is null ? null : new SharedKeyPolicy(settings.Credential);
        return new TableAccount(settings.Endpoint, settings.AccountName, policy, options);
    }

    public static TableAccount Open(Uri endpoint, TableSharedKeyCredential credential, TableClientOptions? options)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        ArgumentNullException.ThrowIfNull(credential);
        return new TableAccount(endpoint, null, new SharedKeyPolicy(credential), options);
    }

    public static TableAccount Open(Uri endpoint, TokenCredential credential, TableClientOptions? options)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        ArgumentNullException.ThrowIfNull(credential);
        return new TableAccount(endpoint, null, new BearerTokenAuthenticationPolicy(credential, StorageScope), options);
    }

    /// <summary>The address of a resource, with the shared access signature where there is one.</summary>
    /// <param name="path">The path below the account, encoded.</param>
    /// <param name="query">The parameters, encoded, without the question mark.</param>
    public string Address(string path, string query = "") => (query.Length, _signature.Length) switch
    {
        (0, 0) => _root + path,
        (_, 0) => $"{_root}{path}?{query}",
        (0, _) => $"{_root}{path}?{_signature}",
        _ => $"{_root}{path}?{query}&{_signature}",
    };

    /// <summary>A request with the headers that all of them have; <paramref name="accepted"/> decides which statuses are failures.</summary>
    public HttpMessage CreateMessage(
        RequestMethod method, string address, ResponseClassifier accepted, string accept = Wire.MinimalMetadata)
    {
        var message = _pipeline.CreateMessage(new RequestContext(), accepted);
        message.Request.Method = method;
        message.Request.Uri.Reset(new Uri(address));
        message.Request.Headers.Add("x-ms-version", _version);
        message.Request.Headers.Add("DataServiceVersion", "3.0");
        message.Request.Headers.Add("Accept", accept);
        return message;
    }

    /// <summary>
    /// Sends a request, and throws where the answer is a failure. Where <paramref name="async"/> is <c>false</c>, for the synchronous
    /// members, the task has ended when it is returned.
    /// </summary>
    public async Task<Response> SendAsync(HttpMessage message, bool async, CancellationToken cancellationToken)
    {
        using (message)
        {
            await DispatchAsync(message, async, cancellationToken);
            return message.Response.IsError ? throw new RequestFailedException(message.Response) : message.Response;
        }
    }

    private ValueTask DispatchAsync(HttpMessage message, bool async, CancellationToken cancellationToken)
    {
        if (async)
        {
            return _pipeline.SendAsync(message, cancellationToken);
        }

        _pipeline.Send(message, cancellationToken);
        return ValueTask.CompletedTask;
    }

    // https://name.table.core.windows.net/ and http://127.0.0.1:10002/name/
    private static string NameOf(Uri endpoint) => endpoint.HostNameType == UriHostNameType.Dns && !endpoint.IsLoopback
        ? endpoint.Host.Split('.')[0]
        : endpoint.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault() ?? "";
}
