using System.Buffers.Binary;
using System.Security.Cryptography;
using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;

namespace Footbridge.Contracts.Demo;

/// <summary>Draws that depend on the story's seed and on what they are about, never on the order in which they are asked for: so modules
/// that know nothing of each other agree.</summary>
public static class DemoDraws
{
    /// <summary>A number from 0 up to, not including, 1 for a story and a name.</summary>
    public static double Unit(this DemoStory story, params ReadOnlySpan<string> name)
    {
        ArgumentNullException.ThrowIfNull(story);
        var text = $"{story.Seed}|{string.Join('|', name!)}";
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text), hash);
        return BinaryPrimitives.ReadUInt64LittleEndian(hash) / (ulong.MaxValue + 1.0);
    }

    /// <summary>A whole number from <paramref name="from"/> to <paramref name="to"/>, both included.</summary>
    public static int Whole(this DemoStory story, int from, int to, params ReadOnlySpan<string> name) =>
        from + (int)(story.Unit(name) * (to - from + 1));

    /// <summary>One of several.</summary>
    public static T Pick<T>(this DemoStory story, IReadOnlyList<T> from, params ReadOnlySpan<string> name)
    {
        ArgumentNullException.ThrowIfNull(from);
        return from[story.Whole(0, from.Count - 1, name)];
    }

    /// <summary>An id stamped with an instant, the same in each run of the same story.</summary>
    public static T Id<T>(this DemoStory story, DateTimeOffset at, params ReadOnlySpan<string> name)
        where T : struct, IEntityId<T> => T.From(story.Guid(at, name));

    /// <summary>A version 7 UUID stamped with an instant, the same in each run of the same story.</summary>
    public static Guid Guid(this DemoStory story, DateTimeOffset at, params ReadOnlySpan<string> name)
    {
        ArgumentNullException.ThrowIfNull(story);
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(System.Text.Encoding.UTF8.GetBytes($"{story.Seed}#{string.Join('|', name!)}"), hash);
        Span<byte> id = stackalloc byte[16];
        hash[..16].CopyTo(id);
        var milliseconds = at.ToUnixTimeMilliseconds();
        for (var i = 0; i < 6; i++)
        {
            id[i] = (byte)(milliseconds >> (40 - (8 * i)));
        }

        id[6] = (byte)((id[6] & 0x0F) | 0x70);
        id[8] = (byte)((id[8] & 0x3F) | 0x80);
        return new Guid(id, bigEndian: true);
    }

    /// <summary>How present a person is in treatment on a day, from 0 to 1: the chance to come to a session.</summary>
    public static double Engagement(this DemoStory story, DemoClient client, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(story);
        ArgumentNullException.ThrowIfNull(client);
        var since = client.AdmittedOn is { } admitted ? day.DayNumber - admitted.DayNumber : 0;
        var beforeToday = story.Today.DayNumber - day.DayNumber;
        var afterLapse = client.LapseOn is { } lapse ? day.DayNumber - lapse.DayNumber : -1;
        return client.Course switch
        {
            DemoCourse.Steady => 0.95,
            DemoCourse.SlowStart => Math.Min(0.93, 0.6 + (since * 0.01)),
            DemoCourse.LapseAndReturn => afterLapse is >= 0 and < 7 ? 0.4 : 0.9,
            DemoCourse.Slipping => beforeToday < 10 ? 0.25 : 0.85,
            _ => client.DischargedOn is { } end && end.DayNumber - day.DayNumber < 14 ? 0.2 : 0.8,
        };
    }

    /// <summary>Whether and when a person came to a meeting.</summary>
    public static DemoAttendance AttendanceAt(this DemoStory story, DemoClient client, GroupId group, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(client);
        string[] about = [client.Id.Value.ToString("N"), group.Value.ToString("N"), $"{day:yyyyMMdd}"];
        var present = story.Unit(["present", .. about]) < story.Engagement(client, day);
        if (!present)
        {
            return new(Present: false, Excused: story.Unit(["excused", .. about]) < 0.45, LateMinutes: 0, LeftEarlyMinutes: 0);
        }

        var late = story.Unit(["late", .. about]) < 0.15 ? story.Whole(3, 20, ["minutes", .. about]) : 0;
        var early = story.Unit(["early", .. about]) < 0.05 ? story.Whole(10, 40, ["left", .. about]) : 0;
        return new(Present: true, Excused: false, late, early);
    }

    /// <summary>What a person's check-in of a day says.</summary>
    public static DemoDay DayOf(this DemoStory story, DemoClient client, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(story);
        ArgumentNullException.ThrowIfNull(client);
        string[] about = [client.Id.Value.ToString("N"), $"{day:yyyyMMdd}"];
        var engagement = story.Engagement(client, day);
        var since = client.AdmittedOn is { } admitted ? Math.Max(0, day.DayNumber - admitted.DayNumber) : 0;
        var toLapse = client.LapseOn is { } lapse ? lapse.DayNumber - day.DayNumber : int.MaxValue;
        var strain = toLapse is >= 0 and <= 5 ? 6 - toLapse : 0;
        var craving = Math.Clamp(6 - (since / 14) + strain + story.Whole(-2, 2, ["craving", .. about]), 0, 10);
        var mood = Math.Clamp(4 + (since / 18) - (strain / 2) + story.Whole(-2, 2, ["mood", .. about]), 0, 10);
        return new(
            Answered: story.Unit(["answered", .. about]) < engagement - 0.1,
            mood,
            craving,
            Used: toLapse == 0 || (toLapse == -1 && client.Course == DemoCourse.LapseAndReturn),
            SleepHours: Math.Clamp(6 + (since / 30) - (strain / 3) + story.Whole(-1, 2, ["sleep", .. about]), 2, 10)
        );
    }
}
