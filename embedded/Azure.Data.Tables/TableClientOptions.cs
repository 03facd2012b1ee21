using Azure.Core;

namespace Azure.Data.Tables;

/// <summary>How a client talks to the service: version, retries, transport, logging.</summary>
public class TableClientOptions : ClientOptions
{
    private const ServiceVersion Latest = ServiceVersion.V2020_12_06;

    /// <summary>Options with the retries and time-outs of Azure.Core.</summary>
    /// <param name="serviceVersion">The version of the protocol.</param>
    /// <exception cref="ArgumentOutOfRangeException">The version is not one of <see cref="ServiceVersion"/>.</exception>
    public TableClientOptions(ServiceVersion serviceVersion = Latest)
    {
        VersionString = serviceVersion switch
        {
            ServiceVersion.V2019_02_02 => "2019-02-02",
            ServiceVersion.V2020_12_06 => "2020-12-06",
            _ => throw new ArgumentOutOfRangeException(nameof(serviceVersion)),
        };

        foreach (var parameter in (string[])["$format", "$filter", "$top", "$select"])
        {
            Diagnostics.LoggedQueryParameters.Add(parameter);
        }
    }

    /// <summary>The versions of the Table service's protocol.</summary>
    public enum ServiceVersion
    {
        /// <summary>Version 2019-02-02.</summary>
        V2019_02_02 = 1,

        /// <summary>Version 2020-12-06, the first that takes tokens of Microsoft Entra.</summary>
        V2020_12_06 = 2,
    }

    internal string VersionString { get; }
}
