using System.Text.Json;
using Footbridge.Contracts.Intake;
using Footbridge.Contracts.People;
using Footbridge.Intake.Board;
using Footbridge.Intake.Contacts;
using Footbridge.Intake.SelfChecks;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Intake.Referrals;

/// <summary>A try to reach somebody, to read.</summary>
public sealed record ContactView(
    DateTimeOffset At,
    ContactChannel Channel,
    ContactWith With,
    ContactOutcome Outcome,
    string? Note,
    string? By
);

/// <summary>A referral, to read and work on.</summary>
public sealed record ReferralView
{
    public required ReferralId Id { get; init; }

    public required ClientIdentity Person { get; init; }

    public required int Version { get; init; }

    public required string Reference { get; init; }

    public required ReferralStory Story { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    public required ReferralStage Stage { get; init; }

    public required DateTimeOffset StageAt { get; init; }

    public required DateTimeOffset? FirstContactAt { get; init; }

    public required UserId? AssignedTo { get; init; }

    public required CloseReason? ClosedFor { get; init; }

    public required string? CloseNote { get; init; }

    public required SelfCheckAnswers? Answers { get; init; }

    public required SpeedClock Clock { get; init; }

    public required string NextKey { get; init; }

    public required IReadOnlyList<ContactView> Contacts { get; init; }

    public required IReadOnlyList<StaffMember> Staff { get; init; }
}

/// <summary>One referral with everything needed to act on it.</summary>
[Requires(IntakePermissions.Read)]
internal sealed class ReferralDetail(FootbridgeDb db, IClients clients, IStaff staff, ProgramCalendar calendar)
    : IQuery<ReferralDetail.Input, ReferralView>
{
    internal sealed record Input(ReferralId Referral, ClientId Client) : IAboutClient;

    public async Task<Outcome<ReferralView>> HandleAsync(Input input, CancellationToken ct)
    {
        var r = await db.Set<Referral>().SingleOrDefaultAsync(x => x.Id == input.Referral && x.Client == input.Client, ct);
        var person = await clients.FindAsync(input.Client, ct);
        if (r is null || person is null)
        {
            return Problem.NotFound("intake.referral.not-found");
        }

        var attempts = await db.Set<ContactAttempt>().Where(c => c.Referral == r.Id).OrderByDescending(c => c.At).ToListAsync(ct);
        var all = await staff.AllAsync(ct);
        var names = all.ToDictionary(s => s.Id, s => s.DisplayName);
        return new ReferralView
        {
            Id = r.Id,
            Person = person,
            Version = r.Version,
            Reference = r.Reference,
            Story = StoryOf(r),
            ReceivedAt = r.ReceivedAt,
            Stage = r.Stage,
            StageAt = r.StageAt,
            FirstContactAt = r.FirstContactAt,
            AssignedTo = r.AssignedTo,
            ClosedFor = r.ClosedFor,
            CloseNote = r.CloseNote,
            Answers = r.SelfCheckJson is { } json ? JsonSerializer.Deserialize<SelfCheckAnswers>(json) : null,
            Clock = SpeedClock.Of(r.Stage, r.Urgency, r.ReceivedAt, calendar.Now, calendar),
            NextKey = NextStep.Key(r.Stage, attempts.Count, attempts.FirstOrDefault()?.Outcome),
            Contacts =
            [
                .. attempts.Select(c => new ContactView(
                    c.At,
                    c.Channel,
                    c.With,
                    c.Outcome,
                    c.Note,
                    c.By is { } by && names.TryGetValue(by, out var name) ? name : null
                )),
            ],
            Staff = all,
        };
    }

    private static ReferralStory StoryOf(Referral r) =>
        new()
        {
            Source = r.Source,
            ReferrerName = r.ReferrerName,
            ReferrerOrganization = r.ReferrerOrganization,
            ReferrerPhone = r.ReferrerPhone,
            Urgency = r.Urgency,
            Substances = r.Substances,
            Coverage = r.Coverage,
            BestTime = r.BestTime,
            Notes = r.Notes,
            MayLeaveMessage = r.MayLeaveMessage,
            PersonKnows = r.PersonKnows,
        };
}
