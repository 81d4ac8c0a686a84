using Footbridge.Kernel;
using Footbridge.Storage;

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
        var request = await db.RequestAsync(input.Client, input.Request, ct);
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

        return new Receipt(taken.Urgent, taken.Next?.Id);
    }
}
