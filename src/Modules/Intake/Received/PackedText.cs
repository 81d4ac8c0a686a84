using System.IO.Compression;
using System.Text;

namespace Footbridge.Intake.Received;

/// <summary>Text packed with Brotli: records that are sent repeat themselves a great deal.</summary>
internal static class PackedText
{
    public static int Length(string text) => Encoding.UTF8.GetByteCount(text);

    public static byte[] Pack(string text)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Optimal))
        {
            brotli.Write(Encoding.UTF8.GetBytes(text));
        }

        return packed.ToArray();
    }

    public static string Unpack(byte[] packed)
    {
        using var brotli = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var reader = new StreamReader(brotli, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
