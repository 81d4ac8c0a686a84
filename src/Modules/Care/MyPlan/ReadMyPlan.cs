using Footbridge.Care.Episodes;
using Footbridge.Care.Planning;
using Footbridge.Care.Plans;
using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Care.MyPlan;

/// <summary>The client's own plan, in words for the client.</summary>
[Requires(CarePermissions.OwnPlan)]
internal sealed class ReadMyPlan(FootbridgeDb db, IClients clients, IStaff staff) : IQuery<ReadMyPlan.Input, ReadMyPlan.View>
{
    public sealed record Input(ClientId Client) : IAboutClient;

    /// <summary>What the page shows.</summary>
    /// <param name="FullName">The client's name, for the signature.</param>
    /// <param name="Plan">The version's id; null when there is no plan yet.</param>
    /// <param name="Counter">Its counter.</param>
    /// <param name="Number">Which version it is.</param>
    /// <param name="Content">What it says.</param>
    /// <param name="Names">Names of the staff it speaks of.</param>
    /// <param name="Counselor">The primary counselor.</param>
    /// <param name="ReviewDueOn">When we look at it together again.</param>
    /// <param name="ClientSignedAt">When the client signed.</param>
    /// <param name="CounselorSignedAt">When the counselor signed.</param>
    /// <param name="Proposed">Words the client proposed, by thread.</param>
    /// <param name="Answers">The last answer to words the client proposed, by thread.</param>
    /// <param name="Reason">Why this version followed a signed one.</param>
    public sealed record View(
        string FullName,
        Guid? Plan,
        int Counter,
        int Number,
        PlanContent Content,
        IReadOnlyDictionary<Guid, string> Names,
        string Counselor,
        DateOnly? ReviewDueOn,
        DateTimeOffset? ClientSignedAt,
        DateTimeOffset? CounselorSignedAt,
        IReadOnlyDictionary<Guid, string> Proposed,
        IReadOnlyDictionary<Guid, Answer> Answers,
        string Reason
    );

    /// <summary>What the counselor said to words the client proposed.</summary>
    public sealed record Answer(bool Accepted, string Words, DateTimeOffset At);

    public async Task<Outcome<View>> HandleAsync(Input input, CancellationToken ct)
    {
        if (await clients.FindAsync(input.Client, ct) is not { } client)
        {
            return Problem.NotFound("care.client-not-found");
        }

        var fullName = $"{client.GivenName} {client.FamilyName}".Trim();
        var episode = await db.Set<Episode>()
            .Where(e => e.Client == input.Client && e.DischargedOn == null)
            .FirstOrDefaultAsync(ct);
        var plan = episode is null ? null : await PlanShelf.LatestAsync(db, episode.Id, ct);
        var names = await StaffNames.AllAsync(staff, ct);
        var counselor = episode is null ? "" : await names.OfAsync(episode.Counselor.Value, ct);
        if (plan is null)
        {
            return new View(
                fullName,
                null,
                0,
                0,
                PlanContent.Empty,
                names.Known,
                counselor,
                episode?.ReviewDueOn,
                null,
                null,
                new Dictionary<Guid, string>(),
                new Dictionary<Guid, Answer>(),
                ""
            );
        }

        var content = plan.Content;
        foreach (var help in content.Threads.SelectMany(t => t.Interventions))
        {
            await names.OfAsync(help.Responsible, ct);
        }

        var proposed = await db.Set<GoalProposal>().Where(p => p.Client == input.Client).OrderBy(p => p.At).ToListAsync(ct);
        var waiting = proposed.Where(p => p.AnsweredAt is null);
        // An answer is shown until the client signs or proposes anew.
        var answered = proposed.Where(p => p.AnsweredAt is { } at && (plan.ClientSignedAt is null || at > plan.ClientSignedAt));
        return new View(
            fullName,
            plan.Id.Value,
            plan.Version,
            plan.Number,
            content,
            names.Known,
            counselor,
            episode!.ReviewDueOn,
            plan.ClientSignedAt,
            plan.CounselorSignedAt,
            waiting.GroupBy(p => p.Thread).ToDictionary(g => g.Key, g => g.Last().Words),
            answered
                .GroupBy(p => p.Thread)
                .Select(g => g.Last())
                .ToDictionary(p => p.Thread, p => new Answer(p.Accepted, p.AnswerWords, p.AnsweredAt!.Value)),
            plan.Reason
        );
    }
}
