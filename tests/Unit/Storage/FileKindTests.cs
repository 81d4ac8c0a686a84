using System.Text;
using Footbridge.Storage.Protection;

namespace Footbridge.Unit.Storage;

/// <summary>A file is what its bytes say.</summary>
public sealed class FileKindTests
{
    [Theory]
    [InlineData("%PDF-1.7\n", FileKind.Pdf)]
    [InlineData("{\"resourceType\":\"Bundle\"}", FileKind.Json)]
    [InlineData("\r\n  [1]", FileKind.Json)]
    [InlineData("\uFEFF{}", FileKind.Json)]
    [InlineData("<html><script>", FileKind.Unknown)]
    [InlineData("MZ", FileKind.Unknown)]
    [InlineData("", FileKind.Unknown)]
    public void Text_is_told_by_how_it_begins(string text, FileKind kind) =>
        FileKinds.Of(Encoding.UTF8.GetBytes(text)).ShouldBe(kind);

    [Fact]
    public void Pictures_are_told_by_their_signatures()
    {
        FileKinds.Of([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0]).ShouldBe(FileKind.Png);
        FileKinds.Of([0xFF, 0xD8, 0xFF, 0xE0]).ShouldBe(FileKind.Jpeg);
    }

    [Fact]
    public void What_is_not_known_is_handed_out_as_bytes() =>
        FileKinds.Of("<svg onload=alert(1)>"u8).MediaType().ShouldBe("application/octet-stream");

    [Theory]
    [InlineData("MZ\0\0", false)]
    [InlineData("<html>%PDF-", false)]
    [InlineData("{\"a\":1}", false)]
    [InlineData("%PDF-1.7", true)]
    public void Only_scans_pictures_and_prints_are_papers(string start, bool isPaper) =>
        FileKinds.Of(Encoding.Latin1.GetBytes(start)).IsPaper().ShouldBe(isPaper);
}
