namespace Kamervragen.Cli;

/// <summary>Says on standard error how far long work is, to a person only: not where it is redirected.</summary>
internal sealed class Progress(int total, int quietBelow)
{
    private const int Step = 25;
    private readonly bool _isShown = total >= quietBelow && !Console.IsErrorRedirected;
    private int _done;

    /// <summary>One more is done.</summary>
    public void Advance()
    {
        _done++;
        if (_isShown && (_done % Step == 0 || _done == total))
        {
            Console.Error.Write($"\r{_done} of {total}");
        }
    }

    /// <summary>Everything is done.</summary>
    public void Finish()
    {
        if (_isShown)
        {
            Console.Error.WriteLine();
        }
    }
}
