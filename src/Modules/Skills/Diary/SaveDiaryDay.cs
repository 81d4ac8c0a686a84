using Footbridge.Contracts.Risk;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Skills.Diary;

/// <summary>Keeps a day of a client's diary card; said anew, it takes the place of what was said before.</summary>
[Requires(SkillsPermissions.WriteOwn)]
internal sealed class SaveDiaryDay(
    FootbridgeDb db,
    CallContext call,
    ISignals signals,
    ProgramCalendar calendar,
    TimeProvider clock
) : ICommand<SaveDiaryDay.Input, Done>
{
    // The rule of the check-in: told in both places, it is one matter and one line.
    private const string UseTold = "risk.signal.used";

    public sealed record Input(ClientId Client, DateOnly On, DiaryAnswers Answers) : IAboutClient;

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        // Nobody answers for somebody else, the program itself neither.
        if (call.Caller.Client != input.Client)
        {
            return Problem.Forbidden();
        }

        if (input.On > calendar.Today || input.On < calendar.Today.AddDays(-DiaryDay.MaxDaysBack))
        {
            return Problem.Rule("skills.diary.day-out", null, $"{DiaryDay.MaxDaysBack}");
        }

        var day = await db.Set<DiaryDay>().SingleOrDefaultAsync(d => d.Client == input.Client && d.On == input.On, ct);
        if (day is null)
        {
            day = new()
            {
                Id = Ids.New<DiaryDayId>(clock),
                Client = input.Client,
                On = input.On,
            };
            db.Add(day);
        }

        var toldBefore = day.Used == true;
        var said = day.Say(input.Answers, clock.GetUtcNow());
        // Older days are for looking back together; these two are for a call within the day.
        if (said.Succeeded && day.Used == true && !toldBefore && input.On >= calendar.Today.AddDays(-1))
        {
            await signals.RaiseAsync(new(input.Client, UseTold, Urgency.Today, clock.GetUtcNow(), []), ct);
        }

        return said;
    }
}
