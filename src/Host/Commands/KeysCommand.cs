using System.CommandLine;
using System.Globalization;
using Footbridge.Host.Engines;
using Footbridge.Storage.Protection;

namespace Footbridge.Host.Commands;

/// <summary>Looks after the keys that encrypt what is stored.</summary>
internal static class KeysCommand
{
    public static Command Make()
    {
        var list = new Command("list", "Name the keys, the newest last.");
        list.SetAction(ListAsync);
        var rotate = new Command(
            "rotate",
            "Make a new key and encrypt everything with it. Can be stopped and run again: it then carries on."
        );
        rotate.SetAction(RotateAsync);
        return new Command("keys", "The keys that encrypt what is stored.") { list, rotate };
    }

    private static async Task<int> ListAsync(ParseResult parse, CancellationToken ct)
    {
        await using var place = CommandServices.Open(CommandLine.SettingsOf(parse));
        var keys = place.Services.GetRequiredService<KeyRing>();
        Console.WriteLine($"Keys in {keys.Place}");
        foreach (var key in keys.Keys)
        {
            var at = key.MadeAt?.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) ?? "";
            Console.WriteLine($"  {key.Name}  {at, -16}  {(key == keys.Keys[^1] ? "writes and reads" : "reads")}");
        }

        return keys.IsEmpty ? ExitCode.Refused : ExitCode.Done;
    }

    private static async Task<int> RotateAsync(ParseResult parse, CancellationToken ct)
    {
        await using var place = await CommandServices.OpenAsync(parse, ct);
        try
        {
            var report = await place
                .Services.GetRequiredService<KeyRotation>()
                .RotateAsync(await place.ProgramsAsync(ct), new Progress<string>(Console.Error.WriteLine), ct);
            var keys = place.Services.GetRequiredService<KeyRing>();
            Console.WriteLine(
                report.NewKey
                    ? $"New key {keys.Writer.Name}; {report.Resealed} values encrypted with it."
                    : $"Carried on with key {keys.Writer.Name}; {report.Resealed} values encrypted with it. Run it again for a new key."
            );
            foreach (var (column, count) in report.Unreadable)
            {
                Console.WriteLine($"  {count} values of {column} could not be read and were left as they are.");
            }

            Console.WriteLine(
                "Keep the older keys as long as a backup made with them is kept. Copy the key file to a safe place."
            );
            return report.Unreadable.Count == 0 ? ExitCode.Done : ExitCode.Refused;
        }
        catch (ProtectionException refused) when (refused.Fault == ProtectionFault.KeysGiven)
        {
            await Console.Error.WriteLineAsync(
                "The keys come from FOOTBRIDGE_KEY. Add a new one at its end, after a comma (32 random bytes in Base64), and run this again."
            );
            return ExitCode.Unusable;
        }
    }
}
