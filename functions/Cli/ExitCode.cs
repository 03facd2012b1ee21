namespace Kamervragen.Cli;

/// <summary>What a command says to the shell.</summary>
internal static class ExitCode
{
    /// <summary>Everything went as asked.</summary>
    public const int Ok = 0;

    /// <summary>The work was done, but something in the input is not right.</summary>
    public const int Flawed = 1;

    /// <summary>The command could not be carried out as written.</summary>
    public const int Usage = 2;

    /// <summary>The person who waited stopped it (Ctrl-C).</summary>
    public const int Stopped = 130;
}
