namespace Footbridge.Unit;

/// <summary>Openly licensed sample data that lies beside the project and is not part of it. Tests that read it skip, and say so, where it
/// is absent.</summary>
internal static class SharedData
{
    /// <summary>The full path of a file or folder under <c>shared/data</c>; skips the test when it is not there.</summary>
    public static string Path(string relative) => In("data", relative);

    /// <summary>The full path of a file under <c>shared/facts</c>; skips the test when it is not there.</summary>
    public static string Facts(string relative) => In("facts", relative);

    private static string In(string folder, string relative)
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(System.IO.Path.Combine(root.FullName, "Footbridge.slnx")))
        {
            root = root.Parent;
        }

        var path = System.IO.Path.Combine(root?.Parent?.FullName ?? "/", "shared", folder, relative);
        Assert.SkipUnless(File.Exists(path) || Directory.Exists(path), $"Sample data is absent: shared/{folder}/{relative}");
        return path;
    }
}
