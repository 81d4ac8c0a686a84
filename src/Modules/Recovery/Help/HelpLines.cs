using Footbridge.Contracts.People;
using Footbridge.Kernel;

namespace Footbridge.Recovery.Help;

/// <summary>The program's phone numbers and when it calls back.</summary>
[OpenToAll("Help is never behind a sign-in.")]
[ShowsNothingProtected("Phone numbers and hours of the program are public.")]
internal sealed class HelpLines(IPrograms programs, ProgramCalendar calendar) : IQuery<HelpLines.Input, HelpLines.View>
{
    public sealed record Input;

    public sealed record View(string Phone, string AfterHoursPhone, CallBack CallBack);

    public async Task<Outcome<View>> HandleAsync(Input input, CancellationToken ct)
    {
        var program = await programs.CurrentAsync(ct);
        var now = calendar.Now;
        return new View(program.Phone, program.AfterHoursPhone, CallHours.After(calendar.DayOf(now), calendar.TimeOf(now)));
    }
}
