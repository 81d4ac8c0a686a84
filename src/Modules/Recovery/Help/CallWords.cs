using Footbridge.Ui;

namespace Footbridge.Recovery.Help;

/// <summary>Says when somebody calls.</summary>
internal static class CallWords
{
    public static string Words(this CallBack back, IText text, Formats formats) =>
        back.Open
            ? text["recovery.call.open"]
            : text["recovery.call.closed", formats.WeekdayDay(back.On), formats.Time(CallHours.Opens.AddHours(1))];
}
