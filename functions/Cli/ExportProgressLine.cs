using Kamervragen.Querying.Exports;

namespace Kamervragen.Cli;

/// <summary>Says on standard error how far an export is; while it goes on to a person only, the total also to a log.</summary>
internal sealed class ExportProgressLine : IProgress<ExportProgress>
{
    private const int Step = 500;
    private ExportProgress _last;

    /// <inheritdoc/>
    public void Report(ExportProgress value)
    {
        _last = value;
        if (value.Done % Step == 0 && !Console.IsErrorRedirected)
        {
            Console.Error.Write($"\r{value.Done} of {value.Total} sets");
        }
    }

    /// <summary>The export is done.</summary>
    public void Finish() => Console.Error.WriteLine(Console.IsErrorRedirected ? $"{_last.Done} sets" : $"\r{_last.Done} of {_last.Total} sets");
}
