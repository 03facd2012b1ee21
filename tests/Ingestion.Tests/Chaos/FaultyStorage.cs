using System.Net;

namespace Kamervragen.Ingestion.Tests.Chaos;

/// <summary>
/// Between one process and its storage: refuses calls, loses the answers of calls that succeeded, and kills the process before
/// or after a call.
/// </summary>
/// <param name="random">Decides which calls.</param>
public sealed class FaultyStorage(Random random) : DelegatingHandler(new SocketsHttpHandler())
{
    private readonly Lock _gate = new();

    /// <summary>One call in so many meets a fault; 0 for none.</summary>
    public int OneIn { get; set; }

    /// <summary>Whether the process is gone.</summary>
    public bool IsKilled { get; private set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var fault = Next();
        if (fault == Fault.Unavailable)
        {
            return new HttpResponseMessage(HttpStatusCode.ServiceUnavailable) { RequestMessage = request, Content = new ByteArrayContent([]) };
        }

        Die(fault == Fault.KillBefore);
        var response = await base.SendAsync(request, cancellationToken);
        Die(fault == Fault.KillAfter);
        if (fault == Fault.LoseAnswer)
        {
            response.Dispose();
            throw new HttpRequestException("The connection was closed.", new IOException());
        }

        return response;
    }

    private Fault Next()
    {
        lock (_gate)
        {
            Die(IsKilled);
            return OneIn > 0 && random.Next(OneIn) == 0 ? (Fault)random.Next((int)Fault.Unavailable, (int)Fault.KillAfter + 1) : Fault.None;
        }
    }

    private void Die(bool now)
    {
        if (now)
        {
            IsKilled = true;
            throw new ProcessKilledException();
        }
    }

    private enum Fault
    {
        None,
        Unavailable,
        LoseAnswer,
        KillBefore,
        KillAfter,
    }
}
