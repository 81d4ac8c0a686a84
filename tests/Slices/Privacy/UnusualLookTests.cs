using Footbridge.Privacy.Looks.Unusual;

namespace Footbridge.Slices.Privacy;

/// <summary>From the trail to a finding, and from the finding to a review.</summary>
public sealed class UnusualLookTests
{
    [Theory, Engines]
    public async Task A_look_at_night_is_found_once(Engine engine)
    {
        await using var clinic = await OpenWithNightLookAsync(engine);
        var first = await SearchAsync(clinic);
        var second = await SearchAsync(clinic);
        (first.Value, second.Value).ShouldBe((1, 0));
    }

    [Theory, Engines]
    public async Task Ordinary_looks_are_no_findings(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        await clinic.WriteLooksAsync(clinic.LookAt(await clinic.PersonAsync(), RoleCodes.Counselor, daysAgo: 1));
        (await SearchAsync(clinic)).Value.ShouldBe(0);
    }

    [Theory, Engines]
    public async Task Somebody_of_the_same_family_name_is_found(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var family = clinic.Story.Staff.First(s => s.Role == RoleCodes.Counselor).Name.Split(' ')[^1];
        await clinic.WriteLooksAsync(
            clinic.LookAt(await clinic.PersonAsync("Testperson", family), RoleCodes.Counselor, daysAgo: 1)
        );
        await SearchAsync(clinic);
        (await QueueAsync(clinic)).Rows.Single().Rule.ShouldBe(UnusualRule.SameFamilyName);
    }

    [Theory, Engines]
    public async Task What_was_reviewed_as_expected_stays_quiet_for_a_tie(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var family = clinic.Story.Staff.First(s => s.Role == RoleCodes.Counselor).Name.Split(' ')[^1];
        var client = await clinic.PersonAsync("Testperson", family);
        await clinic.WriteLooksAsync(clinic.LookAt(client, RoleCodes.Counselor, daysAgo: 1));
        await SearchAsync(clinic);
        await ReviewAsync(clinic, ReviewOutcome.Expected);
        await clinic.WriteLooksAsync(clinic.LookAt(client, RoleCodes.Counselor, daysAgo: 0, hour: 9));
        (await SearchAsync(clinic)).Value.ShouldBe(0);
    }

    [Theory, Engines]
    public async Task Many_records_in_an_hour_are_found_with_their_number(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var looks = Enumerable
            .Range(0, 25)
            .Select(i =>
                clinic.LookAt(ClientId.From(Guid.CreateVersion7(clinic.Clock.GetUtcNow().AddDays(i))), RoleCodes.Biller, 1, 12, i)
            );
        await clinic.WriteLooksAsync([.. looks]);
        await SearchAsync(clinic);
        var row = (await QueueAsync(clinic)).Rows.Single();
        (row.Rule, row.Count).ShouldBe((UnusualRule.ManyInAnHour, 25));
    }

    [Theory, Engines]
    public async Task Refusals_in_a_row_are_found(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        var tries = Enumerable
            .Range(0, 5)
            .Select(i => clinic.LookAt(client, RoleCodes.Biller, 1, 12, i) with { Result = "core.forbidden" });
        await clinic.WriteLooksAsync([.. tries]);
        await SearchAsync(clinic);
        (await QueueAsync(clinic)).Rows.Single().Rule.ShouldBe(UnusualRule.RefusedInARow);
    }

    [Theory, Engines]
    public async Task A_finding_shows_its_evidence(Engine engine)
    {
        await using var clinic = await OpenWithNightLookAsync(engine);
        await SearchAsync(clinic);
        var finding = await ReadAsync(clinic, (await QueueAsync(clinic)).Rows.Single().Id);
        (finding.Evidence.Single().Phrase, finding.FirstLine).ShouldBe(("chart", 1));
    }

    [Theory, Engines]
    public async Task A_reviewed_finding_stays_on_record(Engine engine)
    {
        await using var clinic = await OpenWithNightLookAsync(engine);
        await SearchAsync(clinic);
        (await ReviewAsync(clinic, ReviewOutcome.Talk)).Succeeded.ShouldBeTrue();
        var closed = await clinic.AskAsync<UnusualQueue.Input, UnusualQueue.Output>(
            clinic.Staff(RoleCodes.Privacy),
            new(Closed: true)
        );
        (closed.Value.Open, closed.Value.Rows.Single().Outcome).ShouldBe((0, ReviewOutcome.Talk));
    }

    [Theory, Engines]
    public async Task A_finding_is_reviewed_once(Engine engine)
    {
        await using var clinic = await OpenWithNightLookAsync(engine);
        await SearchAsync(clinic);
        var id = (await QueueAsync(clinic)).Rows.Single().Id;
        await ReviewAsync(clinic, ReviewOutcome.Talk);
        (await ReviewAsync(clinic, ReviewOutcome.Expected, id, version: 1)).Problem!.Code.ShouldBe(
            "privacy.unusual.reviewed-already"
        );
    }

    [Theory, Engines]
    public async Task A_review_without_words_is_refused(Engine engine)
    {
        await using var clinic = await OpenWithNightLookAsync(engine);
        await SearchAsync(clinic);
        (await ReviewAsync(clinic, ReviewOutcome.Expected, words: "ok")).Problem!.Code.ShouldBe("privacy.unusual.say-more");
    }

    [Theory, Engines]
    public async Task Nobody_reviews_their_own_looks(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        await clinic.WriteLooksAsync(clinic.LookAt(await clinic.PersonAsync(), RoleCodes.Privacy, daysAgo: 1, hour: 23));
        await SearchAsync(clinic);
        (await ReviewAsync(clinic, ReviewOutcome.Expected)).Problem!.Code.ShouldBe("privacy.unusual.not-yourself");
    }

    [Theory, Engines]
    public async Task The_director_reads_findings_and_does_not_close_them(Engine engine)
    {
        await using var clinic = await OpenWithNightLookAsync(engine);
        await SearchAsync(clinic);
        var read = await clinic.AskAsync<UnusualQueue.Input, UnusualQueue.Output>(
            clinic.Staff(RoleCodes.Director),
            new(Closed: false)
        );
        (read.Value.Rows.Count, read.Value.MayReview).ShouldBe((1, false));
    }

    [Theory, Engines]
    public async Task Looks_of_another_program_are_not_searched(Engine engine)
    {
        // The other program of the database is full of looks that would be findings there.
        await using var clinic = await Clinic.OpenAsync(engine);
        (await SearchAsync(clinic)).Value.ShouldBe(0);
    }

    private static async Task<Clinic> OpenWithNightLookAsync(Engine engine)
    {
        var clinic = await Clinic.OpenAsync(engine);
        await clinic.WriteLooksAsync(clinic.LookAt(await clinic.PersonAsync(), RoleCodes.Counselor, daysAgo: 1, hour: 23));
        return clinic;
    }

    private static Task<Outcome<int>> SearchAsync(Clinic clinic) =>
        clinic.DoAsync<LookForUnusual.Input, int>(clinic.Staff(RoleCodes.Privacy), new());

    private static async Task<UnusualQueue.Output> QueueAsync(Clinic clinic) =>
        (
            await clinic.AskAsync<UnusualQueue.Input, UnusualQueue.Output>(clinic.Staff(RoleCodes.Privacy), new(Closed: false))
        ).Value;

    private static async Task<ReadFinding.Output> ReadAsync(Clinic clinic, Guid finding) =>
        (await clinic.AskAsync<ReadFinding.Input, ReadFinding.Output>(clinic.Staff(RoleCodes.Privacy), new(finding))).Value;

    private static async Task<Outcome<Done>> ReviewAsync(
        Clinic clinic,
        ReviewOutcome outcome,
        Guid? finding = null,
        int version = 0,
        string words = "Asked; was on call that night."
    ) =>
        await clinic.DoAsync<ReviewFinding.Input, Done>(
            clinic.Staff(RoleCodes.Privacy),
            new(finding ?? (await QueueAsync(clinic)).Rows[0].Id, version, outcome, words)
        );
}
