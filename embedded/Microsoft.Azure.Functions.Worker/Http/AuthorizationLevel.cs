namespace Microsoft.Azure.Functions.Worker;

/// <summary>Which key a request must carry.</summary>
public enum AuthorizationLevel
{
    /// <summary>None.</summary>
    Anonymous = 0,

    /// <summary>A signed-in user; not offered by this host.</summary>
    User = 1,

    /// <summary>A function key, or the master key.</summary>
    Function = 2,

    /// <summary>A system key; here the master key.</summary>
    System = 3,

    /// <summary>The master key.</summary>
    Admin = 4,
}
