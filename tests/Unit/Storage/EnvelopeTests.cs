using CsCheck;
using Footbridge.Storage.Protection;

namespace Footbridge.Unit.Storage;

/// <summary>A sealed value opens for its key and its place, and for nothing else.</summary>
public sealed class EnvelopeTests
{
    private static readonly byte[] Here = [1, 2, 3];

    [Fact]
    public void What_was_sealed_opens_to_the_same_bytes() =>
        Gen
            .Byte.Array[0, 300]
            .Sample(plain =>
            {
                var keys = Rings.Fresh();
                Envelope.Open(keys, Envelope.Seal(keys.Writer, plain, Here), Here).ShouldBe(plain);
            });

    [Fact]
    public void One_changed_bit_anywhere_is_found()
    {
        var keys = Rings.Fresh();
        var value = Envelope.Seal(keys.Writer, "She said it aloud today."u8, Here);
        for (var bit = 0; bit < value.Length * 8; bit++)
        {
            var changed = value.ToArray();
            changed[bit / 8] ^= (byte)(1 << (bit % 8));
            Should.Throw<ProtectionException>(() => Envelope.Open(keys, changed, Here));
        }
    }

    [Fact]
    public void A_value_cut_short_anywhere_is_refused()
    {
        var keys = Rings.Fresh();
        var value = Envelope.Seal(keys.Writer, "Words."u8, Here);
        for (var length = 0; length < value.Length; length++)
        {
            Should.Throw<ProtectionException>(() => Envelope.Open(keys, value.AsSpan(0, length), Here));
        }
    }

    [Fact]
    public void A_value_moved_to_another_place_does_not_open()
    {
        var keys = Rings.Fresh();
        var value = Envelope.Seal(keys.Writer, "Words."u8, Here);
        Should.Throw<ProtectionException>(() => Envelope.Open(keys, value, [9])).Fault.ShouldBe(ProtectionFault.Changed);
    }

    [Fact]
    public void The_same_words_never_look_the_same_twice()
    {
        var keys = Rings.Fresh();
        Envelope.Seal(keys.Writer, "Words."u8, Here).ShouldNotBe(Envelope.Seal(keys.Writer, "Words."u8, Here));
    }

    [Fact]
    public void A_key_that_is_not_in_the_ring_is_named()
    {
        var others = Rings.Fresh();
        var value = Envelope.Seal(others.Writer, "Words."u8, Here);
        var refused = Should.Throw<ProtectionException>(() => Envelope.Open(Rings.Fresh(), value, Here));
        refused.Fault.ShouldBe(ProtectionFault.KeyUnknown);
        refused.Key.ShouldBe(others.Writer.Name);
    }

    [Fact]
    public async Task Many_threads_may_use_one_key()
    {
        var keys = Rings.Fresh();
        await Parallel.ForAsync(
            0,
            2000,
            (i, _) =>
            {
                byte[] plain = [(byte)i, (byte)(i >> 8)];
                Envelope.Open(keys, Envelope.Seal(keys.Writer, plain, Here), Here).ShouldBe(plain);
                return ValueTask.CompletedTask;
            }
        );
    }

    [Fact]
    public void A_text_column_keeps_the_empty_text_apart_and_opens_the_rest()
    {
        var column = new ColumnCipher(Rings.Fresh(), Here);
        column.SealText("").ShouldBeEmpty();
        column.OpenText([]).ShouldBe("");
        column.OpenText(column.SealText("Hoy me sentí más tranquila.")).ShouldBe("Hoy me sentí más tranquila.");
    }
}
