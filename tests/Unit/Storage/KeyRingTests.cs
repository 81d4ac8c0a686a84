using Footbridge.Storage.Protection;

namespace Footbridge.Unit.Storage;

/// <summary>The newest key writes, all read, and the file that holds them is for its owner alone.</summary>
public sealed class KeyRingTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("footbridge-test-keys-").FullName;

    [Fact]
    public void The_first_key_is_made_when_it_is_needed_and_found_again()
    {
        var first = Ring();
        first.IsEmpty.ShouldBeTrue();
        var name = first.Writer.Name;
        Ring().Writer.Name.ShouldBe(name);
    }

    [Fact]
    public void A_new_key_writes_and_the_older_one_still_reads()
    {
        var ring = Ring();
        var old = Envelope.Seal(ring.Writer, "Words."u8, []);
        ring.Add().Name.ShouldBe(ring.Writer.Name);
        ring.Keys.Count.ShouldBe(2);
        Envelope.Open(Ring(), old, []).ShouldBe("Words."u8.ToArray());
    }

    [Fact]
    public void A_key_that_another_process_added_is_found_when_a_value_asks_for_it()
    {
        var (mine, theirs) = (Ring(), Ring());
        _ = mine.Writer;
        var value = Envelope.Seal(theirs.Add(), "Words."u8, []);
        Envelope.Open(mine, value, []).ShouldBe("Words."u8.ToArray());
        mine.Writer.Name.ShouldBe(theirs.Writer.Name);
    }

    [Fact]
    public void Only_the_owner_can_read_the_file_and_its_folder()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows keeps rights in lists.");
            return;
        }

        _ = Ring().Writer;
        File.GetUnixFileMode(PathOfKeys).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.GetUnixFileMode(Path.GetDirectoryName(PathOfKeys)!)
            .ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    [Fact]
    public void A_file_that_others_can_read_is_noticed()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows keeps rights in lists.");
            return;
        }

        _ = Ring().Writer;
        new KeyFile(PathOfKeys).IsOpenToOthers.ShouldBeFalse();
        File.SetUnixFileMode(PathOfKeys, UnixFileMode.UserRead | UnixFileMode.GroupRead);
        new KeyFile(PathOfKeys).IsOpenToOthers.ShouldBeTrue();
    }

    [Theory]
    [InlineData("2026-03-10T14:00:00Z")]
    [InlineData("2026-03-10T14:00:00Z AAAA")]
    [InlineData("not-a-time AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")]
    public void A_broken_line_is_refused_and_not_skipped(string line) =>
        Should.Throw<ProtectionException>(() => KeyFile.Parse(line)).Fault.ShouldBe(ProtectionFault.KeyUnreadable);

    [Fact]
    public void Keys_from_the_environment_are_read_and_none_can_be_added()
    {
        const string Two = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=,IB8eHRwbGhkYFxYVFBMSERAPDg0MCwoJCAcGBQQDAgE=";
        var ring = new KeyRing(new GivenKeys(Two), TimeProvider.System);
        ring.Keys.Count.ShouldBe(2);
        ring.Writer.Name.ShouldBe(ring.Keys[1].Name);
        Should.Throw<ProtectionException>(() => ring.Add()).Fault.ShouldBe(ProtectionFault.KeysGiven);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string PathOfKeys => Path.Combine(_folder, "keys", "footbridge.keys");

    private KeyRing Ring() => new(new KeyFile(PathOfKeys), TimeProvider.System);
}
