using Footbridge.Storage.Protection;

namespace Footbridge.Host.Engines;

/// <summary>Files that only their owner can read, and half-written ones that never stay.</summary>
internal sealed class PrivateFile : IDisposable
{
    private PrivateFile(string path) => Path = path;

    public string Path { get; }

    /// <summary>An empty file beside another one. It is gone when this is disposed, unless it was moved into place.</summary>
    public static PrivateFile Beside(string file, string ending)
    {
        var path = $"{System.IO.Path.GetFullPath(file)}.{ending}";
        File.Delete(path);
        using (OwnerFile.Create(path)) { }

        return new(path);
    }

    /// <summary>Opens the file to write it from its beginning.</summary>
    public FileStream Write() => new(Path, FileMode.Truncate, FileAccess.Write);

    public void MoveTo(string file) => File.Move(Path, file);

    public void Dispose() => File.Delete(Path);
}
