using Footbridge.Storage.Protection;

namespace Footbridge.Unit.Storage;

/// <summary>A sealed stream opens whole or not at all.</summary>
public sealed class SealedStreamTests
{
    private const int Part = 64 * 1024;
    private const int Header = 74;
    private const int SealedPart = Part + 16;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(Part - 1)]
    [InlineData(Part)]
    [InlineData(Part + 1)]
    [InlineData(3 * Part)]
    [InlineData((3 * Part) + 17)]
    public async Task Any_length_comes_back_the_same(int length)
    {
        var keys = Rings.Fresh();
        var plain = Bytes(length);
        (await OpenAsync(keys, await SealAsync(keys, plain))).ShouldBe(plain);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(SealedPart)]
    [InlineData(2 * SealedPart)]
    public async Task A_stream_cut_short_is_refused(int less)
    {
        var keys = Rings.Fresh();
        var value = await SealAsync(keys, Bytes(3 * Part));
        (await FaultAsync(keys, value[..^less])).ShouldBe(ProtectionFault.Changed);
    }

    [Fact]
    public async Task Parts_in_another_order_are_refused()
    {
        var keys = Rings.Fresh();
        var value = await SealAsync(keys, Bytes(3 * Part));
        var (one, two) = (value.AsSpan(Header, SealedPart).ToArray(), value.AsSpan(Header + SealedPart, SealedPart).ToArray());
        two.CopyTo(value, Header);
        one.CopyTo(value, Header + SealedPart);
        (await FaultAsync(keys, value)).ShouldBe(ProtectionFault.Changed);
    }

    [Fact]
    public async Task A_part_left_out_is_refused()
    {
        var keys = Rings.Fresh();
        var value = await SealAsync(keys, Bytes(3 * Part));
        byte[] without = [.. value[..(Header + SealedPart)], .. value[(Header + (2 * SealedPart))..]];
        (await FaultAsync(keys, without)).ShouldBe(ProtectionFault.Changed);
    }

    [Fact]
    public async Task Bytes_added_at_the_end_are_refused()
    {
        var keys = Rings.Fresh();
        (await FaultAsync(keys, [.. await SealAsync(keys, Bytes(100)), 0])).ShouldBe(ProtectionFault.Changed);
        (await FaultAsync(keys, [.. await SealAsync(keys, Bytes(Part)), .. new byte[40]])).ShouldBe(ProtectionFault.Changed);
    }

    [Fact]
    public async Task One_changed_bit_anywhere_is_refused()
    {
        var keys = Rings.Fresh();
        var value = await SealAsync(keys, Bytes(200));
        for (var place = 0; place < value.Length; place++)
        {
            var changed = value.ToArray();
            changed[place] ^= 0x10;
            await Should.ThrowAsync<ProtectionException>(() => OpenAsync(keys, changed));
        }
    }

    [Fact]
    public async Task Parts_of_two_streams_cannot_be_mixed()
    {
        var keys = Rings.Fresh();
        var (one, two) = (await SealAsync(keys, Bytes(100)), await SealAsync(keys, Bytes(100)));
        (await FaultAsync(keys, [.. one[..Header], .. two[Header..]])).ShouldBe(ProtectionFault.Changed);
    }

    [Fact]
    public async Task A_stream_of_other_keys_is_refused_with_the_name_of_the_key()
    {
        var others = Rings.Fresh();
        var value = await SealAsync(others, Bytes(10));
        (await FaultAsync(Rings.Fresh(), value)).ShouldBe(ProtectionFault.KeyUnknown);
    }

    private static byte[] Bytes(int length) => [.. Enumerable.Range(0, length).Select(i => (byte)(i * 31))];

    private static async Task<byte[]> SealAsync(KeyRing keys, byte[] plain)
    {
        using var to = new MemoryStream();
        await SealedStream.SealAsync(keys, new MemoryStream(plain), to, TestContext.Current.CancellationToken);
        return to.ToArray();
    }

    private static async Task<byte[]> OpenAsync(KeyRing keys, byte[] value)
    {
        using var to = new MemoryStream();
        await SealedStream.OpenAsync(keys, new MemoryStream(value), to, TestContext.Current.CancellationToken);
        return to.ToArray();
    }

    private static async Task<ProtectionFault> FaultAsync(KeyRing keys, byte[] value) =>
        (await Should.ThrowAsync<ProtectionException>(() => OpenAsync(keys, value))).Fault;
}
