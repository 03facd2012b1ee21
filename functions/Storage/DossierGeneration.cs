using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Kamervragen.Dossiers;

namespace Kamervragen.Storage;

/// <summary>The name of what a partition says: the same dossier in the same rows has the same, whoever writes it and whenever.</summary>
internal static class DossierGeneration
{
    /// <summary>The generation of a dossier that has no documents left.</summary>
    public const string Removed = "vervallen";

    /// <summary>Counted up when the rows of a dossier get other columns: then all are written again.</summary>
    private const string Form = "2 ";

    private const int Length = 16;

    /// <summary>16 hexadecimal digits over everything the dossier says and the form of its rows.</summary>
    public static string Of(Kamervraag dossier)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(Form));
        hash.AppendData(JsonSerializer.SerializeToUtf8Bytes(dossier, DossierJson.Options));
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..Length];
    }
}
