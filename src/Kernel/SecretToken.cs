using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Footbridge.Kernel;

/// <summary>Random keys for cookies and links, and what of them is stored.</summary>
public static class SecretToken
{
    /// <summary>256 random bits, safe in an address.</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>SHA-256 in hexadecimal. A key of 256 random bits needs no salt.</summary>
    public static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
