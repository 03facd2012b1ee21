using System.Net;
using Microsoft.Extensions.Options;
using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace Kamervragen.Koop;

/// <summary>
/// Gets one thing: politely, with retries, within limits, and from allowed hosts only. The body is read inside the attempt,
/// so that one that breaks off is tried again.
/// </summary>
internal sealed class KoopHttp(HttpClient client, HostPipelines pipelines, IOptions<KoopOptions> options, TimeProvider time)
{
    private const int MaxRedirects = 5;

    private readonly HostGuard _guard = new(options.Value);

    /// <param name="request">What to get.</param>
    /// <param name="read">
    /// Makes something of a successful answer, within the attempt; a <see cref="KoopTransientException"/> has it tried again.
    /// </param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="KoopFetchException">It cannot be had.</exception>
    public async Task<T> GetAsync<T>(KoopRequest request, Func<KoopResponse, T> read, CancellationToken cancellationToken)
    {
        var url = request.Url;
        for (var hop = 0; hop <= MaxRedirects; hop++)
        {
            if (!_guard.Allows(url))
            {
                throw new KoopFetchException(
                    KoopFailure.ForbiddenHost, $"{Printable(url)} is not an https address of an allowed host (Koop:AllowedHosts)");
            }

            var (response, value) = await RunAsync(request with { Url = url }, read, cancellationToken);
            if (!response.IsRedirect)
            {
                return response.IsSuccess ? value! : throw Refusal(response);
            }

            url = new Uri(url, response.Location!);
        }

        throw new KoopFetchException(KoopFailure.Refused, $"{Printable(request.Url)} redirects more than {MaxRedirects} times");
    }

    private static KoopFetchException Refusal(KoopResponse response) => new(
        response.Status is HttpStatusCode.NotFound or HttpStatusCode.Gone ? KoopFailure.NotYetAvailable : KoopFailure.Refused,
        $"{Printable(response.Url)} answers {(int)response.Status}");

    private static string Printable(Uri url)
    {
        var text = url.IsAbsoluteUri ? url.GetLeftPart(UriPartial.Path) : url.OriginalString;
        return text.Length <= 300 ? text : text[..300];
    }

    private async Task<(KoopResponse Response, T? Value)> RunAsync<T>(
        KoopRequest request, Func<KoopResponse, T> read, CancellationToken cancellationToken)
    {
        var context = ResilienceContextPool.Shared.Get(cancellationToken);
        try
        {
            context.Properties.Set(HostPipelines.AttemptTimeout, request.Timeout);
            return await pipelines.For(request.Url).ExecuteAsync(
                async attempt =>
                {
                    var response = await AttemptAsync(request, attempt.CancellationToken);
                    return (response, response.IsSuccess ? read(response) : default);
                },
                context);
        }
        catch (KoopTransientException failed)
        {
            throw new KoopFetchException(failed.Failure, failed.Message, failed.RetryAfter, failed);
        }
        catch (BrokenCircuitException broken)
        {
            throw new KoopFetchException(
                KoopFailure.Unavailable, $"{request.Url.Authority} failed too often and is left alone for a while", broken.RetryAfter, broken);
        }
        catch (TimeoutRejectedException late)
        {
            throw new KoopFetchException(
                KoopFailure.Unavailable, $"{Printable(request.Url)} did not answer within {request.Timeout}", inner: late);
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException or InvalidDataException)
        {
            throw new KoopFetchException(
                KoopFailure.Unavailable, $"{Printable(request.Url)} cannot be read: {broken.Message.TrimEnd('.')}", inner: broken);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private async Task<KoopResponse> AttemptAsync(KoopRequest request, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        int? status = null;
        try
        {
            var response = await SendAsync(request, cancellationToken);
            status = (int)response.Status;
            return response;
        }
        catch (KoopTransientException failed)
        {
            status = failed.Status;
            throw;
        }
        finally
        {
            KoopTelemetry.Requested(request, time.GetElapsedTime(started), status);
        }
    }

    private async Task<KoopResponse> SendAsync(KoopRequest request, CancellationToken cancellationToken)
    {
        using var message = new HttpRequestMessage(HttpMethod.Get, request.Url);
        using var answer = await client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        if (answer.StatusCode is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests || (int)answer.StatusCode >= 500)
        {
            throw new KoopTransientException(
                $"{Printable(request.Url)} answers {(int)answer.StatusCode}",
                KoopFailure.Unavailable,
                RetryAfterHeader.Read(answer.Headers, time.GetUtcNow()))
            {
                Status = (int)answer.StatusCode,
            };
        }

        return new KoopResponse(
            request.Url,
            answer.StatusCode,
            answer.IsSuccessStatusCode ? await CappedBody.ReadAsync(answer.Content, request.MaxBytes, cancellationToken) : default)
        {
            Location = answer.Headers.Location,
            ETag = answer.Headers.ETag?.ToString(),
            LastModified = answer.Content.Headers.LastModified,
        };
    }
}
