using System.Xml;
using System.Xml.Linq;

namespace Footbridge.Storage.Protection;

/// <summary>The files in which ASP.NET Core keeps the keys that protect cookies, forms and code-app secrets.</summary>
/// <param name="folder">Where they are.</param>
/// <param name="keys">The keys that seal them.</param>
public sealed class CookieKeyFiles(string folder, KeyRing keys)
{
    // Names of ASP.NET Core's key files (its documentation, "Key storage format").
    private static readonly XNamespace Framework = "http://schemas.asp.net/2015/03/dataProtection";
    private static readonly XName Plain = Framework + "requiresEncryption";
    private static readonly XName Secret = Framework + "encryptedSecret";

    /// <summary>Seals with the newest key what an earlier version left plain and what an older key sealed.</summary>
    /// <returns>How many files were left as they are, because they cannot be read or written.</returns>
    public int Reseal()
    {
        var left = 0;
        foreach (var file in Directory.Exists(folder) ? Directory.GetFiles(folder, "key-*.xml") : [])
        {
            try
            {
                Reseal(file);
            }
            catch (Exception e) when (e is ProtectionException or XmlException or IOException or UnauthorizedAccessException)
            {
                // It stays as it is and is counted: a key that cannot be read makes people sign in again, and stops nothing.
                left++;
            }
        }

        return left;
    }

    private void Reseal(string file)
    {
        var document = XDocument.Load(file);
        var seal = new SealedXml(keys);
        var plain = document.Descendants().Where(e => (bool?)e.Attribute(Plain) == true).ToList();
        var old = document.Descendants(SealedXml.Name).Where(e => !SealedXml.IsSealedWith(keys.Writer, e)).ToList();
        if (plain.Count + old.Count == 0)
        {
            return;
        }

        foreach (var element in plain)
        {
            var info = seal.Encrypt(element);
            element.ReplaceWith(
                new XElement(
                    Secret,
                    new XAttribute("decryptorType", info.DecryptorType.AssemblyQualifiedName!),
                    info.EncryptedElement
                )
            );
        }

        foreach (var element in old)
        {
            element.ReplaceWith(seal.Encrypt(SealedXml.Open(keys, element)).EncryptedElement);
        }

        OwnerFile.Replace(file, document.Save);
    }
}
