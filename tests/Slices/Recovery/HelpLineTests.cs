using Footbridge.Recovery.Help;
using Footbridge.Recovery.Help.Lines;

namespace Footbridge.Slices.Recovery;

/// <summary>The numbers on the help page: those of the file until a program changes something, each with the day somebody tried it.</summary>
public sealed class HelpLineTests
{
    private static readonly HelpLineWords Warm = new()
    {
        Kind = HelpLineKind.Warm,
        Name = "County warm line",
        Voice = "555-0142",
        Hours = "9 to 9",
        Languages = "en, es",
    };

    [Theory, Engines]
    public async Task A_program_begins_with_the_lines_of_the_file_and_says_that_it_tried_none(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var lines = await PublicAsync(clinic);
        lines.Select(l => l.Words.Voice).ShouldBe(DefaultHelpLines.All.Select(l => l.Words.Voice));
        lines.ShouldAllBe(l => l.CheckedOn == null);
        (await StaffAsync(clinic)).Stale.ShouldBe(lines.Count);
    }

    [Theory, Engines]
    public async Task Who_called_a_line_sets_the_day_and_everybody_sees_it(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        (await CheckAsync(clinic, "988", 0)).Succeeded.ShouldBeTrue();
        var shown = (await PublicAsync(clinic)).Single(l => l.Code == "988");
        (shown.CheckedOn, shown.CheckedBy, shown.CheckedByName).ShouldBe((clinic.Today, null, ""));
        var kept = (await StaffAsync(clinic)).Lines.Single(l => l.Code == "988");
        kept.CheckedByName.ShouldNotBeEmpty();
        (await StaffAsync(clinic)).Lines.Count.ShouldBe(DefaultHelpLines.All.Count);
    }

    [Theory, Engines]
    public async Task After_half_a_year_a_line_asks_to_be_tried_again_and_still_shows_its_day(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        await CheckAsync(clinic, "poison", 0);
        var day = clinic.Today;
        clinic.Clock.Advance(TimeSpan.FromDays(180));
        (await StaffAsync(clinic)).Lines.Single(l => l.Code == "poison").IsStale(clinic.Today).ShouldBeFalse();
        clinic.Clock.Advance(TimeSpan.FromDays(1));
        (await StaffAsync(clinic)).Lines.Single(l => l.Code == "poison").IsStale(clinic.Today).ShouldBeTrue();
        (await PublicAsync(clinic)).Single(l => l.Code == "poison").CheckedOn.ShouldBe(day);
    }

    [Theory, Engines]
    public async Task A_line_of_one_s_own_stands_last_and_moves_up(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        (await SaveAsync(clinic, null, 0, Warm)).Succeeded.ShouldBeTrue();
        var added = (await PublicAsync(clinic))[^1];
        (added.Words.Name, added.Words.Languages).ShouldBe((Warm.Name, "en es"));
        await clinic.DoAsync<RaiseHelpLine.Input, Done>(clinic.Staff(RoleCodes.Director), new(added.Code));
        (await PublicAsync(clinic))[^2].Code.ShouldBe(added.Code);
    }

    [Theory, Engines]
    public async Task Another_number_has_not_been_tried_and_other_words_have(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        await CheckAsync(clinic, "violence", 0);
        var line = (await StaffAsync(clinic)).Lines.Single(l => l.Code == "violence");
        await SaveAsync(clinic, line.Code, line.Version, line.Words with { Note = "Someone scares you" });
        line = (await StaffAsync(clinic)).Lines.Single(l => l.Code == "violence");
        line.CheckedOn.ShouldNotBeNull();
        await SaveAsync(clinic, line.Code, line.Version, line.Words with { Voice = "555-0100" });
        (await StaffAsync(clinic)).Lines.Single(l => l.Code == "violence").CheckedOn.ShouldBeNull();
    }

    [Theory, Engines]
    public async Task A_line_of_another_country_is_kept_and_not_shown(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        await SaveAsync(clinic, null, 0, Warm with { Country = "mx" });
        (await PublicAsync(clinic)).ShouldNotContain(l => l.Words.Name == Warm.Name);
        (await StaffAsync(clinic)).Lines.ShouldContain(l => l.Words.Country == "MX");
    }

    [Theory, Engines]
    public async Task The_last_line_stays_on_the_page(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        foreach (var line in DefaultHelpLines.All.Skip(1))
        {
            await SwitchAsync(clinic, line.Code);
        }

        (await SwitchAsync(clinic, DefaultHelpLines.All[0].Code)).Problem!.Code.ShouldBe("recovery.lines.last-one");
        (await PublicAsync(clinic)).ShouldHaveSingleItem();
    }

    [Theory, Engines]
    public async Task A_form_made_from_an_older_line_is_refused(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        await CheckAsync(clinic, "988", 0);
        var line = (await StaffAsync(clinic)).Lines.Single(l => l.Code == "988");
        await SaveAsync(clinic, line.Code, line.Version, line.Words with { Name = "988" });
        (await SaveAsync(clinic, line.Code, line.Version, line.Words)).Problem!.Kind.ShouldBe(ProblemKind.Conflict);
    }

    [Theory, Engines]
    public async Task Only_director_and_administrator_keep_the_lines(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        (await CheckAsync(clinic, "988", 0, RoleCodes.Counselor)).Problem!.Kind.ShouldBe(ProblemKind.Forbidden);
        (await CheckAsync(clinic, "988", 0, RoleCodes.Administrator)).Succeeded.ShouldBeTrue();
    }

    private static async Task<IReadOnlyList<HelpLineRow>> PublicAsync(Clinic clinic) =>
        (await clinic.AskAsync<HelpLines.Input, HelpLines.View>(clinic.Anonymous, new())).Value.Lines;

    private static async Task<ShowHelpLines.View> StaffAsync(Clinic clinic) =>
        (await clinic.AskAsync<ShowHelpLines.Input, ShowHelpLines.View>(clinic.Staff(RoleCodes.Director), new())).Value;

    private static Task<Outcome<Done>> CheckAsync(Clinic clinic, string code, int version, string role = RoleCodes.Director) =>
        clinic.DoAsync<CheckHelpLine.Input, Done>(clinic.Staff(role), new(code, version));

    private static Task<Outcome<Done>> SaveAsync(Clinic clinic, string? code, int version, HelpLineWords words) =>
        clinic.DoAsync<SaveHelpLine.Input, Done>(clinic.Staff(RoleCodes.Director), new(code, version, words));

    private static async Task<Outcome<Done>> SwitchAsync(Clinic clinic, string code)
    {
        var version = (await StaffAsync(clinic)).Lines.Single(l => l.Code == code).Version;
        return await clinic.DoAsync<SwitchHelpLine.Input, Done>(clinic.Staff(RoleCodes.Director), new(code, version, true));
    }
}
