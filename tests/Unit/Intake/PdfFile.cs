using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Footbridge.Unit.Intake;

/// <summary>Small PDF files to look through (ISO 32000-1, 7.5).</summary>
internal static class PdfFile
{
    /// <summary>The smallest one there is, with something more in its catalog and further objects from number four on.</summary>
    public static byte[] With(string inCatalog, params string[] more)
    {
        string[] objects =
        [
            $"<< /Type /Catalog /Pages 2 0 R {inCatalog} >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>",
            .. more,
        ];
        var file = new StringBuilder("%PDF-1.5\n");
        List<int> places = [];
        for (var i = 0; i < objects.Length; i++)
        {
            places.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        var table = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        foreach (var place in places)
        {
            file.Append(CultureInfo.InvariantCulture, $"{place:D10} 00000 n \n");
        }

        file.Append(
            CultureInfo.InvariantCulture,
            $"trailer\n<< /Size {objects.Length + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n"
        );
        return Encoding.Latin1.GetBytes(file.ToString());
    }

    /// <summary>An object into which others are packed, as they are.</summary>
    public static string Pack(params string[] objects) => Stream(objects, "", text => text);

    /// <summary>The same in the usual way of packing.</summary>
    public static string Deflated(params string[] objects) => Stream(objects, "/Filter /FlateDecode", Deflate);

    /// <summary>The same with entries of one's own and the bytes changed on the way.</summary>
    public static string Stream(string[] objects, string entries, Func<string, string> pack)
    {
        var (head, body) = (new StringBuilder(), new StringBuilder());
        for (var i = 0; i < objects.Length; i++)
        {
            head.Append(CultureInfo.InvariantCulture, $"{i + 20} {body.Length} ");
            body.Append(objects[i]).Append('\n');
        }

        var packed = pack($"{head}{body}");
        return FormattableString.Invariant(
            $"<< /Type /ObjStm /N {objects.Length} /First {head.Length} /Length {packed.Length} {entries} >>\nstream\n{packed}\nendstream"
        );
    }

    /// <summary>Packs a text, as often as asked for.</summary>
    public static string Deflate(string text, int times)
    {
        using var packed = new MemoryStream();
        using (var stream = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            var bytes = Encoding.Latin1.GetBytes(text);
            for (var i = 0; i < times; i++)
            {
                stream.Write(bytes);
            }
        }

        return Encoding.Latin1.GetString(packed.ToArray());
    }

    public static string Deflate(string text) => Deflate(text, times: 1);

    public static string Times(int times, string text) =>
        new StringBuilder(times * text.Length).Insert(0, text, times).ToString();
}
