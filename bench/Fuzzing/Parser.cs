using System.Reflection;
using System.Text;

namespace Footbridge.Bench.Fuzzing;

/// <summary>Something that reads bytes from outside.</summary>
/// <param name="Name">What it is called on the command line.</param>
/// <param name="Samples">Sound inputs to start from.</param>
/// <param name="Read">Reads one; anything it throws beyond <paramref name="Ordinary"/> is a crash.</param>
/// <param name="Ordinary">Exceptions by which it says no, and which its callers expect.</param>
/// <param name="Share">How many inputs in a row it gets when its turn comes.</param>
internal sealed record Parser(
    string Name,
    IReadOnlyList<byte[]> Samples,
    Func<byte[], Task> Read,
    IReadOnlyList<Type> Ordinary,
    int Share = 200
)
{
    public bool Expects(Exception fault) => Ordinary.Any(type => type.IsInstanceOfType(fault));
}

/// <summary>Says that a parser let something through that breaks its promise.</summary>
internal sealed class BrokenPromiseException(string promise) : Exception(promise);

/// <summary>Reaches what modules keep to themselves.</summary>
internal static class Inside
{
    public static Type Type(string assembly, string name) =>
        Assembly.Load($"Footbridge.{assembly}").GetType($"Footbridge.{assembly}.{name}", throwOnError: true)!;

    /// <summary>A static method of one text.</summary>
    public static Func<string, object?> OfText(string assembly, string type, string method) => Of<string>(assembly, type, method);

    /// <summary>A static method of one value.</summary>
    public static Func<T, object?> Of<T>(string assembly, string type, string method)
    {
        var found = Type(assembly, type)
            .GetMethod(method, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic, [typeof(T)])!;
        return value => found.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [value], null);
    }

    public static string Text(byte[] bytes) => Encoding.UTF8.GetString(bytes);

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
