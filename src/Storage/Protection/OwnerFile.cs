namespace Footbridge.Storage.Protection;

/// <summary>Files that only their owner can read.</summary>
public static class OwnerFile
{
    /// <summary>Rights of such a file.</summary>
    public const UnixFileMode Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Makes a new file.</summary>
    /// <exception cref="IOException">There is one already.</exception>
    public static FileStream Create(string file)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = Mode;
        }

        return new(file, options);
    }

    /// <summary>Writes a file anew. It is written beside and moved over: a power cut, or whoever reads meanwhile, finds the old file or the
    /// new one, never half of one.</summary>
    public static void Replace(string file, Action<Stream> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        var beside = $"{file}.new";
        File.Delete(beside);
        using (var stream = Create(beside))
        {
            write(stream);
            stream.Flush(flushToDisk: true);
        }

        File.Move(beside, file, overwrite: true);
    }
}
