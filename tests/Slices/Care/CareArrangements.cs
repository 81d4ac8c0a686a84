using Footbridge.Care.Episodes;
using Footbridge.Care.Episodes.Discharges;
using Footbridge.Care.Planning;
using Footbridge.Care.Planning.Threads;
using Footbridge.Care.Reviews;
using Footbridge.Clinical.Placement;
using Footbridge.Clinical.Reviews;
using Footbridge.Contracts.Care;
using Footbridge.Intake.Placements;
using Footbridge.Privacy.Consents;
using Footbridge.Privacy.Consents.Signing;
using Footbridge.Storage;

namespace Footbridge.Slices.Care;

/// <summary>Ways to a person in care, through the same doors as in life where there is one.</summary>
internal static class CareArrangements
{
    public static UserId Counselor(this Clinic clinic) => clinic.Story.Staff.First(s => s.Role == RoleCodes.Counselor).Id;

    /// <summary>A person for whom a clinician decided a level of care today.</summary>
    public static async Task<ClientId> PlacedPersonAsync(this Clinic clinic, string level = "2.1")
    {
        var client = await clinic.PersonAsync();
        await clinic.InScopeAsync(
            clinic.SystemCaller,
            async services =>
            {
                var db = services.GetRequiredService<FootbridgeDb>();
                var assessment = PlacementAssessment.Begin(Ids.NewGuid(clinic.Clock), client, 1);
                assessment.WorkOut(new PlacementFacts(), PlacementSettings.Default, 0, null, clinic.Clock.GetUtcNow());
                assessment.Decide(level, "Agreed with the client.", null, clinic.Clock.GetUtcNow()).Succeeded.ShouldBeTrue();
                db.Add(assessment);
                return await db.SaveChangesAsync();
            }
        );
        return client;
    }

    /// <summary>A person ready for admission: placed, consent signed.</summary>
    public static async Task<ClientId> ReadyPersonAsync(this Clinic clinic, string level = "2.1")
    {
        var client = await clinic.PlacedPersonAsync(level);
        (await clinic.SignConsentAsync(client)).Succeeded.ShouldBeTrue();
        return client;
    }

    public static Task<Outcome<ConsentId>> SignConsentAsync(this Clinic clinic, ClientId client, string ends = "none") =>
        clinic.DoAsync<SignConsent.Input, ConsentId>(
            clinic.Staff(RoleCodes.Intake),
            new(client, ends, null, "Testperson Example", null, SignerCapacity.Client, "")
        );

    public static Task<Outcome<EpisodeId>> AdmitAsync(
        this Clinic clinic,
        ClientId client,
        string reason = "",
        bool invite = false
    ) =>
        clinic.DoAsync<AdmitClient.Input, EpisodeId>(
            clinic.Staff(RoleCodes.Intake),
            new(client, clinic.Today, clinic.Counselor(), HoursPerWeek: 9, DaysPerWeek: 3, reason, invite)
        );

    /// <summary>A person in care since today.</summary>
    public static async Task<ClientId> AdmittedPersonAsync(this Clinic clinic)
    {
        var client = await clinic.ReadyPersonAsync();
        (await clinic.AdmitAsync(client)).Succeeded.ShouldBeTrue();
        return client;
    }

    public static ThreadDraft Draft(this Clinic clinic, string goal = "I want my evenings back.") =>
        new(
            "use",
            "Cravings after work",
            goal,
            [
                new(null, "Uses a skill on 5 of 7 days", clinic.Today.AddDays(28), null)
                {
                    Measure = "number",
                    HowKnown = "Days in the check-in",
                    Baseline = "2 of 7 days",
                    Target = "5 of 7 days",
                },
            ],
            [new("cbt", 3, "week", 180, "", clinic.Counselor().Value)]
        );

    public static async Task<PlanReading> PlanAsync(this Clinic clinic, ClientId client, int? number = null) =>
        (await clinic.AskAsync<ReadPlan.Input, PlanReading>(clinic.Staff(RoleCodes.Counselor), new(client, number))).Value;

    /// <summary>Saves a thread into the plan as somebody sees it now.</summary>
    public static async Task<Outcome<Guid>> SaveThreadAsync(
        this Clinic clinic,
        ClientId client,
        ThreadDraft draft,
        Guid? thread = null
    )
    {
        var plan = (await clinic.PlanAsync(client)).Plan;
        return await clinic.DoAsync<SavePlanThread.Input, Guid>(
            clinic.Staff(RoleCodes.Counselor),
            new(client, plan?.Id, plan?.Counter ?? 0, thread, draft, "The client wants something else now.")
        );
    }

    /// <summary>Reviews the plan: care goes on, for progress on the side of use.</summary>
    public static Task<Outcome<DateOnly>> ReviewAsync(
        this Clinic clinic,
        ClientId client,
        ReviewCourse decision = ReviewCourse.Continue,
        string reason = "Agreed with the client.",
        ReviewMeasures? measures = null
    ) =>
        clinic.DoAsync<ReviewPlan.Input, DateOnly>(
            clinic.Staff(RoleCodes.Counselor),
            new(client, decision, reason, "Used the skill four times.", [new(ReviewDimension.Use, "a", "")], measures ?? new())
        );

    /// <summary>Ends the stay as it stands.</summary>
    public static async Task<Outcome<Done>> DischargeAsync(
        this Clinic clinic,
        ClientId client,
        string reason = DischargeReasons.Completed,
        bool keepInTouch = true
    )
    {
        var desk = (
            await clinic.AskAsync<DischargeDesk.Input, DischargeDesk.View>(clinic.Staff(RoleCodes.Counselor), new(client))
        ).Value;
        return await clinic.DoAsync<DischargeClient.Input, Done>(
            clinic.Staff(RoleCodes.Counselor),
            new(client, desk.Version, clinic.Today, reason, "Talked over.", "Outpatient group on Thursday.", keepInTouch)
        );
    }

    /// <summary>Takes somebody into care and writes a plan; its one item.</summary>
    public static async Task<ObjectiveId> PlanItemAsync(this Clinic clinic, ClientId client)
    {
        await clinic.InScopeAsync(
            clinic.SystemCaller,
            services =>
            {
                var db = services.GetRequiredService<FootbridgeDb>();
                db.Add(
                    new Episode
                    {
                        Id = Ids.New<EpisodeId>(clinic.Clock),
                        Client = client,
                        Level = "2.1",
                        LevelReason = "",
                        AdmittedOn = clinic.Today,
                        Counselor = clinic.Counselor(),
                        HoursPerWeek = 9,
                        DaysPerWeek = 3,
                        ReviewDueOn = clinic.Today.AddDays(7),
                    }
                );
                return db.SaveChangesAsync();
            }
        );
        (await clinic.SaveThreadAsync(client, clinic.Draft())).Succeeded.ShouldBeTrue();
        return ObjectiveId.From((await clinic.PlanAsync(client)).Plan!.Content.Threads[0].Objectives[0].Id);
    }

    /// <summary>A person in care with one thread in the plan.</summary>
    public static async Task<ClientId> PersonWithPlanAsync(this Clinic clinic)
    {
        var client = await clinic.AdmittedPersonAsync();
        (await clinic.SaveThreadAsync(client, clinic.Draft())).Succeeded.ShouldBeTrue();
        return client;
    }
}
