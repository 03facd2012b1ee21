using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Kamervragen.Querying.Overzichten;

namespace Kamervragen.Querying.Http;

/// <summary>Names answers before they are made.</summary>
public static class Versioned
{
    private const int HashBytes = 9;

    /// <summary>
    /// An answer from an overview, named after the last change in it, the day, and a hash of what was asked and of this
    /// program, which may put the same in another form tomorrow.
    /// </summary>
    /// <typeparam name="T">What it is.</typeparam>
    /// <param name="overview">The overview.</param>
    /// <param name="today">The day in the Netherlands.</param>
    /// <param name="question">All that was asked.</param>
    /// <param name="make">Makes it.</param>
    public static Versioned<T> Of<T>(Overzicht overview, DateOnly today, string question, Func<T> make)
    {
        ArgumentNullException.ThrowIfNull(overview);
        var asked = $"{typeof(Overzicht).Module.ModuleVersionId} {question}";
        var hash = Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(asked)).AsSpan(0, HashBytes));
        return new Versioned<T>(string.Create(CultureInfo.InvariantCulture, $"{overview.Stand}-{today:yyyyMMdd}-{hash}"), make);
    }
}
