namespace Azure.Data.Tables.Internal;

/// <summary>The synchronous members run the asynchronous code with a transport that blocks, so its task has always ended.</summary>
internal static class Sync
{
    public static T Result<T>(Task<T> completed)
    {
        System.Diagnostics.Debug.Assert(completed.IsCompleted, "The code ran with async: false.");
        return completed.GetAwaiter().GetResult();
    }
}
