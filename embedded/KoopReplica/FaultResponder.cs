using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace KoopReplica;

/// <summary>Answers with the faults that replace an answer as a whole.</summary>
internal static class FaultResponder
{
    /// <summary>Returns false for the faults that change an answer instead.</summary>
    public static async Task<bool> TryAnswerAsync(HttpContext context, ReplicaFault fault, TimeProvider time, CancellationToken stopping)
    {
        switch (fault.Kind)
        {
            case ReplicaFault.FaultKind.Status:
                context.Response.StatusCode = (int)fault.Number;
                if (fault.Header is not null)
                {
                    context.Response.Headers.RetryAfter = fault.Header;
                }

                return true;
            case ReplicaFault.FaultKind.Redirect:
                context.Response.StatusCode = StatusCodes.Status302Found;
                context.Response.Headers.Location = fault.Text;
                return true;
            case ReplicaFault.FaultKind.Hang:
                await HangAsync(context, stopping);
                return true;
            case ReplicaFault.FaultKind.Delay:
                using (var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping))
                {
                    await Task.Delay(TimeSpan.FromTicks(fault.Number), time, end.Token);
                }

                return false;
            case ReplicaFault.FaultKind.Body:
                context.Response.ContentType = fault.Header;
                await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(fault.Text), context.RequestAborted);
                return true;
            case ReplicaFault.FaultKind.Oversized:
                await SendOversizedAsync(context, fault.Number);
                return true;
            case ReplicaFault.FaultKind.CompressedBomb:
                await SendBombAsync(context, fault.Number);
                return true;
            default:
                return false;
        }
    }

    private static async Task HangAsync(HttpContext context, CancellationToken stopping)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        var ended = new TaskCompletionSource();
        await using (end.Token.Register(ended.SetResult))
        {
            await ended.Task;
        }

        context.Abort();
    }

    private static async Task SendOversizedAsync(HttpContext context, long bytes)
    {
        context.Response.ContentType = "application/xml";
        var paragraph = Encoding.UTF8.GetBytes($"<al>{new string('x', 8192)}</al>\n");
        await context.Response.Body.WriteAsync("<officiele-publicatie>"u8.ToArray(), context.RequestAborted);
        for (var sent = 0L; sent < bytes; sent += paragraph.Length)
        {
            await context.Response.Body.WriteAsync(paragraph, context.RequestAborted);
        }

        await context.Response.Body.WriteAsync("</officiele-publicatie>"u8.ToArray(), context.RequestAborted);
    }

    private static async Task SendBombAsync(HttpContext context, long bytes)
    {
        context.Response.ContentType = "application/xml";
        context.Response.Headers.ContentEncoding = "gzip";
        await using var zip = new GZipStream(context.Response.Body, CompressionLevel.SmallestSize);
        await zip.WriteAsync("<officiele-publicatie>"u8.ToArray(), context.RequestAborted);
        var blanks = new byte[64 * 1024];
        Array.Fill(blanks, (byte)' ');
        for (var sent = 0L; sent < bytes; sent += blanks.Length)
        {
            await zip.WriteAsync(blanks, context.RequestAborted);
        }

        await zip.WriteAsync("</officiele-publicatie>"u8.ToArray(), context.RequestAborted);
    }
}
