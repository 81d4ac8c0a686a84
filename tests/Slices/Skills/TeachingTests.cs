using Footbridge.Sessions.Attending;
using Footbridge.Sessions.Meetings;
using Footbridge.Skills.Coverage;
using Footbridge.Skills.Homework;
using Footbridge.Slices.Sessions;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Slices.Skills;

/// <summary>From the session a group has to what its people know, try at home and tell.</summary>
public sealed class TeachingTests
{
    [Theory, Engines]
    public async Task Who_was_there_has_had_it(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var classroom = await Classroom.TaughtAsync(clinic);
        (await classroom.HadAsync(classroom.People[0])).ShouldHaveSingleItem().Lesson.Id.ShouldBe(Classroom.Lesson);
    }

    [Theory, Engines]
    public async Task Who_was_not_there_has_not_had_it(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var classroom = new Classroom(await GroupRoom.WithAsync(clinic, 2));
        await classroom.ChooseAsync(Classroom.Lesson);
        await classroom.Room.OpenAsync();
        await clinic.DoAsync<MarkMissed.Input, Done>(classroom.Room.Leader, new(classroom.Room.Session, classroom.People[0]));
        (await classroom.HadAsync(classroom.People[0])).ShouldBeEmpty();
    }

    [Theory, Engines]
    public async Task The_title_becomes_the_topic_of_the_meeting(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var classroom = await Classroom.TaughtAsync(clinic);
        (await TopicAsync(classroom)).ShouldBe("Riding out an urge");
    }

    [Theory, Engines]
    public async Task A_topic_that_somebody_wrote_stays(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var classroom = await Classroom.TaughtAsync(clinic);
        await classroom.Room.SaveAsync(await classroom.Room.PageAsync());
        (await classroom.ChooseAsync("saying-no")).Succeeded.ShouldBeTrue();
        (await TopicAsync(classroom)).ShouldBe("Naming feelings");
    }

    [Theory, Engines]
    public async Task What_most_people_miss_is_proposed_for_the_next_meeting(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var classroom = await Classroom.TaughtAsync(clinic);
        var next = await classroom.LookAsync(clinic.Today.AddDays(7));
        next.Chosen.ShouldBeNull();
        next.Proposals[0].Missing.ShouldBe(2);
        var had = next.Proposals.Single(p => p.Lesson.Id == Classroom.Lesson);
        (had.Missing, had.HadByGroupOn).ShouldBe((0, clinic.Today));
        next.People.ShouldAllBe(p => p.Had.Contains(Classroom.Lesson));
    }

    [Theory, Engines]
    public async Task Sessions_for_families_are_not_proposed_to_other_groups(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var classroom = new Classroom(await GroupRoom.WithAsync(clinic, 1));
        (await classroom.LookAsync(clinic.Today)).Proposals.ShouldNotContain(p => p.Lesson.Track == "family");
    }

    [Theory, Engines]
    public async Task Homework_comes_back_to_the_roster_of_the_next_meeting(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var classroom = await Classroom.TaughtAsync(clinic);
        (await classroom.AnswerAsync(classroom.People[0], HomeworkState.Tried, "Twice, at night.")).Succeeded.ShouldBeTrue();
        var people = (await classroom.LookAsync(clinic.Today.AddDays(7))).People;
        people.Select(p => p.Homework!.State).ShouldBe([HomeworkState.Tried, HomeworkState.Open]);
        people[0].Homework!.Note.ShouldBe("Twice, at night.");
    }

    [Theory, Engines]
    public async Task Homework_is_said_anew_without_a_second_row(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var classroom = await Classroom.TaughtAsync(clinic);
        await classroom.AnswerAsync(classroom.People[0], HomeworkState.Tried);
        (await classroom.AnswerAsync(classroom.People[0], HomeworkState.Done)).Succeeded.ShouldBeTrue();
        (await classroom.HadAsync(classroom.People[0])).Single().Homework.State.ShouldBe(HomeworkState.Done);
    }

    [Theory, Engines]
    public async Task Homework_of_a_meeting_one_was_not_at_cannot_be_answered(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var classroom = await Classroom.TaughtAsync(clinic);
        var stranger = await clinic.PersonAsync("Someone", "Else");
        (await classroom.AnswerAsync(stranger, HomeworkState.Done)).Problem!.Code.ShouldBe("skills.homework.none");
    }

    [Theory, Engines]
    public async Task Nothing_chosen_is_no_answer_to_homework(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var classroom = await Classroom.TaughtAsync(clinic);
        (await classroom.AnswerAsync(classroom.People[0], HomeworkState.Open)).Problem!.Field.ShouldBe("State");
    }

    [Theory, Engines]
    public async Task A_day_without_the_group_or_a_session_that_is_not_there_is_refused(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var classroom = new Classroom(await GroupRoom.WithAsync(clinic, 1));
        (await classroom.ChooseAsync(Classroom.Lesson, clinic.Today.AddDays(1))).Problem!.Code.ShouldBe(
            "skills.teach.does-not-meet"
        );
        (await classroom.ChooseAsync("nowhere")).Problem!.Code.ShouldBe("skills.lesson.not-there");
    }

    [Theory, Engines]
    public async Task The_team_sees_coverage_and_homework_of_a_client(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var classroom = await Classroom.TaughtAsync(clinic);
        await classroom.AnswerAsync(classroom.People[0], HomeworkState.Done);
        var view = (
            await clinic.AskAsync<CoverageOf.Input, CoverageOf.View>(clinic.Staff(RoleCodes.Counselor), new(classroom.People[0]))
        ).Value;
        view.Tracks.Single(t => t.Had > 0).Title.ShouldBe("Relapse prevention");
        view.Latest.Single().State.ShouldBe(HomeworkState.Done);
    }

    private static Task<string> TopicAsync(Classroom classroom) =>
        classroom.Clinic.InScopeAsync(
            classroom.Clinic.SystemCaller,
            services =>
                services
                    .GetRequiredService<FootbridgeDb>()
                    .Set<GroupSession>()
                    .Where(s => s.Id == classroom.Room.Session)
                    .Select(s => s.Topic)
                    .SingleAsync()
        );
}
