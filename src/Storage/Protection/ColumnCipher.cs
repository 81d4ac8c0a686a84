using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Footbridge.Storage.Protection;

/// <summary>Seals and opens the values of one column. They are bound to it: moved to another column they do not open. A converter does not
/// know the row; what holds a row's words together is the seal that the module puts over them.</summary>
public sealed class ColumnCipher(KeyRing keys, byte[] place)
{
    /// <summary>Seals bytes; nothing stays nothing, so that empty values can be told apart in queries.</summary>
    public byte[] Seal(ReadOnlySpan<byte> plain) => plain.IsEmpty ? [] : Envelope.Seal(keys.Writer, plain, place);

    /// <summary>Opens bytes.</summary>
    /// <exception cref="ProtectionException">They are not ours, their key is unknown, or they were changed or moved.</exception>
    public byte[] Open(ReadOnlySpan<byte> sealedValue) => sealedValue.IsEmpty ? [] : Envelope.Open(keys, sealedValue, place);

    /// <summary>Opens a value and seals it with another key.</summary>
    public byte[] Reseal(MasterKey with, ReadOnlySpan<byte> sealedValue) => Envelope.Seal(with, Open(sealedValue), place);

    /// <summary>Seals a text.</summary>
    public byte[] SealText(string plain) => Seal(Encoding.UTF8.GetBytes(plain));

    /// <summary>Opens a text.</summary>
    public string OpenText(byte[] sealedValue) => Encoding.UTF8.GetString(Open(sealedValue));

    internal ValueConverter ConverterFor(Type type) =>
        type == typeof(string) ? new SealedText(this)
        : type == typeof(byte[]) ? new SealedBytes(this)
        : (ValueConverter)Activator.CreateInstance(typeof(SealedJson<>).MakeGenericType(type), this)!;

    internal static ValueComparer? ComparerFor(Type type) =>
        type == typeof(string) ? null
        : type == typeof(byte[]) ? new ArrayStructuralComparer<byte>()
        : (ValueComparer)Activator.CreateInstance(typeof(JsonComparer<>).MakeGenericType(type))!;
}

/// <summary>A converter that seals.</summary>
internal interface ISealingConverter
{
    ColumnCipher Cipher { get; }
}

internal sealed class SealedText(ColumnCipher cipher)
    : ValueConverter<string, byte[]>(plain => cipher.SealText(plain), value => cipher.OpenText(value)),
        ISealingConverter
{
    public ColumnCipher Cipher => cipher;
}

internal sealed class SealedBytes(ColumnCipher cipher)
    : ValueConverter<byte[], byte[]>(plain => cipher.Seal(plain), value => cipher.Open(value)),
        ISealingConverter
{
    public ColumnCipher Cipher => cipher;
}

internal sealed class SealedJson<T>(ColumnCipher cipher)
    : ValueConverter<T, byte[]>(
        plain => cipher.Seal(JsonSerializer.SerializeToUtf8Bytes(plain, JsonSerializerOptions.Default)),
        value => JsonSerializer.Deserialize<T>(cipher.Open(value), JsonSerializerOptions.Default)!
    ),
        ISealingConverter
{
    public ColumnCipher Cipher => cipher;
}

internal sealed class JsonComparer<T>()
    : ValueComparer<T>(
        (a, b) => Text(a) == Text(b),
        value => Text(value).GetHashCode(StringComparison.Ordinal),
        value => Copy(value)
    )
{
    private static string Text(T? value) => JsonSerializer.Serialize(value, JsonSerializerOptions.Default);

    private static T Copy(T value) => JsonSerializer.Deserialize<T>(Text(value), JsonSerializerOptions.Default)!;
}
