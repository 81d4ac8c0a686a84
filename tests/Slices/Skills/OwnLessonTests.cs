using Footbridge.Curriculum;
using Footbridge.Skills.Lessons;
using Footbridge.Slices.Sessions;

namespace Footbridge.Slices.Skills;

/// <summary>Sessions that a program writes itself.</summary>
public sealed class OwnLessonTests
{
    private static readonly string Sound = Shelf
        .Files()
        .Single(f => f.Name == "riding-out-an-urge.en.md")
        .Text.Replace("id: riding-out-an-urge", "id: our-evening", StringComparison.Ordinal);

    [Theory, Engines]
    public async Task An_own_session_is_offered_beside_those_that_ship(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        (await SaveAsync(clinic, Sound)).Value.ShouldBe("our-evening");
        var classroom = new Classroom(await GroupRoom.WithAsync(clinic, 1));
        (await classroom.ChooseAsync("our-evening")).Succeeded.ShouldBeTrue();
    }

    [Theory, Engines]
    public async Task A_broken_file_is_refused_with_its_line(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var problem = (await SaveAsync(clinic, Sound.Replace("minutes: 80", "minutes: 70", StringComparison.Ordinal))).Problem!;
        (problem.Code, problem.Field).ShouldBe(("skills.own.broken", "File"));
        problem.Arguments![0].ShouldBe("17");
    }

    [Theory, Engines]
    public async Task The_id_of_a_session_that_ships_is_taken(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var taken = Sound.Replace("id: our-evening", "id: saying-no", StringComparison.Ordinal);
        (await SaveAsync(clinic, taken)).Problem!.Code.ShouldBe("skills.own.name-ships");
    }

    [Theory, Engines]
    public async Task A_change_keeps_the_id_and_a_second_one_of_the_same_id_is_refused(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        await SaveAsync(clinic, Sound);
        (await SaveAsync(clinic, Sound)).Problem!.Code.ShouldBe("skills.own.there-already");
        var file = await FileAsync(clinic);
        var other = Sound.Replace("id: our-evening", "id: our-morning", StringComparison.Ordinal);
        var version = await VersionAsync(clinic, file);
        (await SaveAsync(clinic, other, file, version)).Problem!.Code.ShouldBe("skills.own.name-stays");
        (
            await SaveAsync(clinic, Sound.Replace("version: 1", "version: 2", StringComparison.Ordinal), file, version)
        ).Succeeded.ShouldBeTrue();
        (await SaveAsync(clinic, Sound, file, version)).Problem!.Code.ShouldBe("core.changed-meanwhile");
    }

    [Theory, Engines]
    public async Task A_session_that_is_taken_away_is_offered_no_more(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        await SaveAsync(clinic, Sound);
        await clinic.DoAsync<RetireOwnLesson.Input, Done>(clinic.Staff(RoleCodes.Counselor), new(await FileAsync(clinic)));
        (await ReadAsync(clinic)).Problem!.Code.ShouldBe("skills.lesson.not-there");
    }

    [Theory, Engines]
    public async Task Another_program_does_not_see_it(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        await SaveAsync(clinic, Sound);
        var other = await clinic.AskAsync<ReadLesson.Input, ReadLesson.View>(
            clinic.OtherStaff(RoleCodes.Counselor),
            new("our-evening")
        );
        other.Problem!.Code.ShouldBe("skills.lesson.not-there");
    }

    private static Task<Outcome<string>> SaveAsync(Clinic clinic, string file, Guid? id = null, int version = 0) =>
        clinic.DoAsync<SaveOwnLesson.Input, string>(clinic.Staff(RoleCodes.Counselor), new(id, version, file));

    private static Task<Outcome<ReadLesson.View>> ReadAsync(Clinic clinic) =>
        clinic.AskAsync<ReadLesson.Input, ReadLesson.View>(clinic.Staff(RoleCodes.Counselor), new("our-evening"));

    private static async Task<int> VersionAsync(Clinic clinic, Guid file) =>
        (await clinic.AskAsync<ReadOwnLesson.Input, ReadOwnLesson.View>(clinic.Staff(RoleCodes.Counselor), new(file)))
            .Value
            .Version;

    private static async Task<Guid> FileAsync(Clinic clinic) => (await ReadAsync(clinic)).Value.Files["en"];
}
