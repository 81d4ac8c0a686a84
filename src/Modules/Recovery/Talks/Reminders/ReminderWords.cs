using System.Resources;
using Footbridge.Ui;

namespace Footbridge.Recovery.Reminders;

/// <summary>What a reminder says: a day and an hour, or a minute for oneself. Nothing that shows a person is in treatment (42 CFR 2.13).</summary>
internal static class ReminderWords
{
    private static readonly ResourceManager Words = new("Footbridge.Recovery.Resources.Recovery", typeof(ReminderWords).Assembly);

    public static string Subject(string language) => Text("recovery.reminder.subject", language);

    public static string OfMeeting(string language, TimeOnly start)
    {
        var culture = Formats.CultureOf(language);
        return string.Format(culture, Text("recovery.reminder.meeting", language), start.ToString("h:mm tt", culture));
    }

    public static string OfCheckIn(string language) => Text("recovery.reminder.check-in", language);

    private static string Text(string key, string language) => Words.GetString(key, Formats.CultureOf(language))!;
}
