using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Care.Assessment.Versions;

/// <summary>Finds and makes versions.</summary>
internal static class AssessmentShelf
{
    public static Task<IntakeAssessment?> NewestAsync(FootbridgeDb db, ClientId client, CancellationToken ct) =>
        db.Set<IntakeAssessment>().Where(a => a.Client == client).OrderByDescending(a => a.Number).FirstOrDefaultAsync(ct);

    public static IntakeAssessment Make(ClientId client, int number, UserId by, DateTimeOffset at, TimeProvider clock) =>
        new()
        {
            Id = Ids.New<IntakeAssessmentId>(clock),
            Client = client,
            Number = number,
            StartedAt = at,
            StartedBy = by,
        };
}
