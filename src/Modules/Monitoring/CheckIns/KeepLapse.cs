using Footbridge.Contracts.Recovery;
using Footbridge.Kernel;
using Footbridge.Storage;

namespace Footbridge.Monitoring.CheckIns;

/// <summary>A report of a return to use also stands among the check-ins, so that the trend shows it. The report itself has already told
/// the team, so nobody is told again.</summary>
internal sealed class KeepLapse(FootbridgeDb db, ProgramCalendar calendar, TimeProvider clock) : IHear<LapseReported>
{
    public Task<Outcome<Done>> HearAsync(LapseReported happened, CancellationToken ct)
    {
        var answers = new CheckInAnswers { Used = true, WantsCall = happened.WantsCall };
        var at = happened.At < calendar.Now ? happened.At : calendar.Now;
        db.Add(
            CheckIn.Of(
                Ids.New<CheckInId>(clock),
                happened.Client,
                at,
                calendar.Now,
                answers,
                CheckInSource.Lapse,
                recordedBy: null,
                calendar
            )
        );
        return Task.FromResult<Outcome<Done>>(Done.Value);
    }
}
