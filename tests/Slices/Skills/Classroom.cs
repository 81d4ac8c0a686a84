using Footbridge.Contracts.Demo;
using Footbridge.Skills.Coverage;
using Footbridge.Skills.Homework;
using Footbridge.Skills.Teaching;
using Footbridge.Slices.Sessions;

namespace Footbridge.Slices.Skills;

/// <summary>A group that had a session of the curriculum today, and what its people do with it.</summary>
internal sealed class Classroom(GroupRoom room)
{
    public const string Lesson = "riding-out-an-urge";

    public Clinic Clinic => room.Clinic;
    public DemoGroup Group => room.Group;
    public IReadOnlyList<ClientId> People => room.People;
    public GroupRoom Room => room;

    /// <summary>Two people in a group; the session is chosen, opened, and both are there.</summary>
    public static async Task<Classroom> TaughtAsync(Clinic clinic)
    {
        var classroom = new Classroom(await GroupRoom.WithAsync(clinic, 2));
        (await classroom.ChooseAsync(Lesson)).Succeeded.ShouldBeTrue();
        await classroom.Room.OpenWithEveryoneAsync();
        return classroom;
    }

    public Task<Outcome<Done>> ChooseAsync(string lesson, DateOnly? on = null) =>
        Clinic.DoAsync<ChooseLesson.Input, Done>(room.Leader, new(Group.Id, on ?? Clinic.Today, lesson));

    public async Task<GroupLesson.View> LookAsync(DateOnly on) =>
        (await Clinic.AskAsync<GroupLesson.Input, GroupLesson.View>(room.Leader, new(Group.Id, on))).Value;

    public async Task<IReadOnlyList<MyLessons.Item>> HadAsync(ClientId client) =>
        (await Clinic.AskAsync<MyLessons.Input, MyLessons.View>(Clinic.ClientCaller(client), new(client))).Value.Items;

    public Task<Outcome<Done>> AnswerAsync(ClientId client, HomeworkState state, string? note = null) =>
        Clinic.DoAsync<AnswerHomework.Input, Done>(Clinic.ClientCaller(client), new(client, Group.Id, Clinic.Today, state, note));
}
