namespace Kamervragen.Testing;

/// <summary>An empty folder of the test's own, removed with everything in it at the end.</summary>
public sealed class TemporaryFolder : IDisposable
{
    /// <summary>The absolute path.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("kamervragen-").FullName;

    /// <summary>The path of a file or folder in it.</summary>
    public string this[params string[] parts] => System.IO.Path.Combine([Path, .. parts]);

    /// <summary>Writes a file, with the folders that its name takes.</summary>
    /// <returns>The path of the file.</returns>
    public string Write(string name, string text)
    {
        var file = this[name];
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return file;
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Path, recursive: true);
}
