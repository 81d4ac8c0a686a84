using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Monitoring.Measures;

/// <summary>Takes in answers that a member of staff wrote down, or a rating.</summary>
[Requires(MonitoringPermissions.AskMeasures)]
internal sealed class AnswerInterview(FootbridgeDb db, MeasureTaking taking, CallContext call)
    : ICommand<AnswerInterview.Input, AnswerInterview.Receipt>
{
    public sealed record Input(ClientId Client, Guid Request, IReadOnlyDictionary<string, string?> Answers) : IAboutClient;

    /// <summary>What came of it.</summary>
    /// <param name="Urgent">Somebody has to act now or today.</param>
    /// <param name="Next">The request that follows in the same sitting.</param>
    public sealed record Receipt(bool Urgent, Guid? Next);

    public async Task<Outcome<Receipt>> HandleAsync(Input input, CancellationToken ct)
    {
        var request = await db.Set<MeasureRequest>()
            .AsTracking()
            .SingleOrDefaultAsync(r => r.Id == input.Request && r.Client == input.Client, ct);
        if (request is null || MeasureSet.Find(request.Instrument) is not { } instrument)
        {
            return Problem.NotFound("core.not-found");
        }

        if (request.State != RequestState.Waiting)
        {
            return Problem.Conflict("monitoring.measure.answered-already");
        }

        var answers = MeasureSheet.Read(instrument, input.Answers);
        if (
            (await taking.TakeAsync(request, instrument, answers, MeasureWay.Interview, call.Caller.User, ct)).Failed(
                out var problem,
                out var taken
            )
        )
        {
            return problem;
        }

        var next = taken.Next is { } following
            ? db.Set<MeasureRequest>().Local.FirstOrDefault(r => r.Client == input.Client && r.Instrument == following.Id)?.Id
                ?? await db.Set<MeasureRequest>()
                    .Where(r => r.Client == input.Client && r.Instrument == following.Id && r.State == RequestState.Waiting)
                    .Select(r => (Guid?)r.Id)
                    .FirstOrDefaultAsync(ct)
            : null;
        return new Receipt(taken.Urgent, next);
    }
}
