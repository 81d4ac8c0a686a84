using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Care.Assessment.Versions;

/// <summary>Begins the next version of a signed assessment, with everything the signed one says.</summary>
[Requires(CarePermissions.WriteAssessment)]
internal sealed class BeginVersion(FootbridgeDb db, CallContext call, TimeProvider clock) : ICommand<BeginVersion.Input, Done>
{
    public sealed record Input(ClientId Client, Guid Signed) : IAboutClient;

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        var newest = await AssessmentShelf.NewestAsync(db, input.Client, ct);
        if (newest is null)
        {
            return Problem.NotFound("care.assess.no-such-version");
        }

        if (newest.Id.Value != input.Signed || !newest.IsSigned)
        {
            return Problem.Conflict("core.changed-meanwhile");
        }

        var (by, at) = (call.Caller.User ?? default, clock.GetUtcNow());
        var next = AssessmentShelf.Make(input.Client, newest.Number + 1, by, at, clock);
        var sections = await db.Set<AssessmentSection>().AsNoTracking().Where(s => s.Assessment == newest.Id).ToListAsync(ct);
        db.Add(next);
        db.AddRange(
            sections.Select(s => new AssessmentSection
            {
                Assessment = next.Id,
                Code = s.Code,
                Client = s.Client,
                AnswersJson = s.AnswersJson,
                ChangedAt = s.ChangedAt,
                ChangedBy = s.ChangedBy,
                Label = s.Label,
            })
        );
        return Done.Value;
    }
}
