using Footbridge.Contracts.Care;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Care.Plans.Standing;

/// <summary>Reads who signed which version when.</summary>
internal static class VersionFactQueries
{
    public static async Task<IReadOnlyDictionary<EpisodeId, IReadOnlyList<VersionFacts>>> VersionFactsAsync(
        this FootbridgeDb db,
        IReadOnlyCollection<EpisodeId> stays,
        ProgramCalendar calendar,
        CancellationToken ct
    )
    {
        var rows = await db.Set<Plan>()
            .AsNoTracking()
            .Where(p => stays.Contains(p.Episode))
            .Select(p => new
            {
                p.Episode,
                p.Number,
                p.StartedAt,
                // Only something that is said can be signed, so a signed version need not be read to know.
                Draft = p.CounselorSignedAt == null && p.ClientSignedAt == null && p.ReviewerSignedAt == null
                    ? p.ContentJson
                    : null,
                p.CounselorSignedAt,
                p.ClientSignedAt,
                p.ReviewerSignedAt,
                Instead = db.Set<PlanSignature>().Any(s => s.Plan == p.Id && s.Statement == PlanSignature.Instead),
            })
            .ToListAsync(ct);
        return rows.GroupBy(r => r.Episode)
            .ToDictionary(
                of => of.Key,
                IReadOnlyList<VersionFacts> (of) =>
                    [
                        .. of.Select(r => new VersionFacts(
                            r.Number,
                            calendar.DayOf(r.StartedAt),
                            r.Draft is null || PlanContent.FromJson(r.Draft).Threads.Count > 0,
                            Days(
                                (PlanSigner.Counselor, r.CounselorSignedAt),
                                (PlanSigner.Client, r.ClientSignedAt),
                                (PlanSigner.Reviewer, r.ReviewerSignedAt)
                            ),
                            r.Instead
                        )),
                    ]
            );

        Dictionary<PlanSigner, DateOnly> Days(params ReadOnlySpan<(PlanSigner Signer, DateTimeOffset? At)> all)
        {
            var days = new Dictionary<PlanSigner, DateOnly>();
            foreach (var (signer, at) in all)
            {
                if (at is { } moment)
                {
                    days[signer] = calendar.DayOf(moment);
                }
            }

            return days;
        }
    }
}
