using Footbridge.Contracts.Recovery;
using Footbridge.Contracts.Risk;
using Footbridge.Kernel;
using Footbridge.Storage;

namespace Footbridge.Recovery.Lapses;

/// <summary>Tells the team that a client returned to use, so that somebody calls today, or now.</summary>
[Requires(RecoveryPermissions.ReachTeam)]
internal sealed class ReportLapse(FootbridgeDb db, ProgramCalendar calendar, TimeProvider clock, ISignals signals, IEvents events)
    : ICommand<ReportLapse.Input, Urgency>
{
    private const string Rule = "recovery.signal.lapse";
    private const string UrgentRule = "recovery.signal.lapse-urgent";

    public sealed record Input(ClientId Client, LapseAnswers Answers) : IAboutClient;

    public async Task<Outcome<Urgency>> HandleAsync(Input input, CancellationToken ct)
    {
        var now = calendar.Now;
        var told = LapseReport.Of(Ids.New<LapseReportId>(clock), input.Client, now, input.Answers, calendar.Today);
        if (told.Failed(out var problem, out var report))
        {
            return problem;
        }

        db.Add(report);
        var rule = report.Urgency == Urgency.Now ? UrgentRule : Rule;
        await signals.RaiseAsync(new(input.Client, rule, report.Urgency, now, []), ct);
        var heard = await events.RaiseAsync(new LapseReported(input.Client, now, report.UsedOn, report.WantsCall), ct);
        return heard.Match<Outcome<Urgency>>(_ => report.Urgency, refusal => refusal);
    }
}
