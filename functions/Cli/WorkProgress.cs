namespace Kamervragen.Cli;

/// <summary>Says on standard error how far long work is, how fast it goes and how long it will take: to a person only, once a second.</summary>
internal sealed class WorkProgress(TimeProvider clock)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);
    private readonly DateTimeOffset _started = clock.GetUtcNow();
    private DateTimeOffset _shown = DateTimeOffset.MinValue;
    private int _width;

    /// <summary>Shows how far the work is.</summary>
    /// <param name="done">Parts done of <paramref name="total"/>, in this run.</param>
    /// <param name="total">Parts that this run has to do.</param>
    /// <param name="documents">Documents dealt with in this run.</param>
    /// <param name="text">What has been done, in words.</param>
    public void Report(double done, int total, int documents, string text)
    {
        var now = clock.GetUtcNow();
        if (Console.IsErrorRedirected || now - _shown < Interval)
        {
            return;
        }

        _shown = now;
        var line = Line(now - _started, done, total, documents, text);
        Console.Error.Write($"\r{line.PadRight(_width)}");
        _width = line.Length;
    }

    /// <summary>Ends the line, so that what follows stands on its own.</summary>
    public void Finish()
    {
        if (_width > 0)
        {
            Console.Error.WriteLine();
        }
    }

    /// <summary>The line: what, documents a second, time left by the pace so far.</summary>
    public static string Line(TimeSpan elapsed, double done, int total, int documents, string text)
    {
        var rate = elapsed > TimeSpan.Zero ? documents / elapsed.TotalSeconds : 0;
        var left = done > 0 && total > done ? elapsed * ((total - done) / done) : TimeSpan.Zero;
        var time = done > 0 ? $"{(int)left.TotalHours}:{left:mm\\:ss} left" : "time left unknown";
        return $"{text}; {rate:0.0} documents/s, {time}";
    }
}
