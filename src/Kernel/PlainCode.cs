using System.Security.Cryptography;

namespace Footbridge.Kernel;

/// <summary>Random codes that people read and type: without letters and digits that are taken for each other.</summary>
public static class PlainCode
{
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";

    /// <summary>A new code.</summary>
    public static string New(int length) => RandomNumberGenerator.GetString(Letters, length);

    /// <summary>A new code that nobody has yet.</summary>
    /// <param name="length">How long it is.</param>
    /// <param name="isTaken">Whether somebody has a code.</param>
    public static string New(int length, Func<string, bool> isTaken)
    {
        ArgumentNullException.ThrowIfNull(isTaken);
        string code;
        do
        {
            code = New(length);
        } while (isTaken(code));

        return code;
    }
}
