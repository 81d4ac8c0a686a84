using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.Extensions.DependencyInjection;

namespace Footbridge.Storage.Protection;

/// <summary>Seals the keys that protect cookies, forms and code-app secrets before ASP.NET Core writes them into its files.</summary>
public sealed class SealedXml(KeyRing keys) : IXmlEncryptor
{
    internal static readonly XName Name = "sealed";

    private static ReadOnlySpan<byte> Place => "data protection key"u8;

    /// <inheritdoc/>
    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        ArgumentNullException.ThrowIfNull(plaintextElement);
        var plain = Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting));
        var value = Envelope.Seal(keys.Writer, plain, Place);
        return new(new XElement(Name, Convert.ToBase64String(value)), typeof(SealedXmlReader));
    }

    /// <summary>Opens what was sealed.</summary>
    /// <exception cref="ProtectionException">It is not ours, its key is unknown, or it was changed.</exception>
    internal static XElement Open(KeyRing keys, XElement sealedElement) =>
        XElement.Parse(Encoding.UTF8.GetString(Envelope.Open(keys, BytesOf(sealedElement), Place)));

    /// <summary>Whether an element was sealed with this key.</summary>
    /// <exception cref="ProtectionException">It is not ours.</exception>
    internal static bool IsSealedWith(MasterKey key, XElement sealedElement) =>
        Envelope.NameOf(BytesOf(sealedElement)).SequenceEqual(key.NameBytes);

    private static byte[] BytesOf(XElement sealedElement)
    {
        var bytes = new byte[sealedElement.Value.Length];
        return Convert.TryFromBase64String(sealedElement.Value, bytes, out var length)
            ? bytes[..length]
            : throw new ProtectionException(ProtectionFault.NotOurs);
    }
}

/// <summary>Opens what <see cref="SealedXml"/> sealed. The key files name this class: it keeps its name and its place.</summary>
public sealed class SealedXmlReader(IServiceProvider services) : IXmlDecryptor
{
    /// <inheritdoc/>
    public XElement Decrypt(XElement encryptedElement)
    {
        ArgumentNullException.ThrowIfNull(encryptedElement);
        return SealedXml.Open(services.GetRequiredService<KeyRing>(), encryptedElement);
    }
}
