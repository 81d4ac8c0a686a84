using System.Globalization;
using Footbridge.Contracts.Care;
using Footbridge.Contracts.People;
using Footbridge.Contracts.Schedule;
using Footbridge.Curriculum;
using Footbridge.Curriculum.Next;
using Footbridge.Kernel;
using Footbridge.Skills.Coverage;
using Footbridge.Skills.Homework;
using Footbridge.Skills.Lessons;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Skills.Teaching;

/// <summary>What a meeting has of the curriculum, or could have: the sessions ranked by who misses them, and the homework of everybody on
/// its roster.</summary>
[Requires(SkillsPermissions.Teach)]
internal sealed class GroupLesson(
    FootbridgeDb db,
    ProgramShelf shelf,
    CoverageBook coverage,
    HomeworkBook homework,
    ITimetable timetable,
    IClients clients,
    IEpisodes episodes,
    IClinicalPicture picture
) : IQuery<GroupLesson.Input, GroupLesson.View>
{
    /// <summary>A meeting.</summary>
    /// <param name="Group">The group.</param>
    /// <param name="On">Local day.</param>
    /// <param name="Brief">Once a session is chosen, none is ranked any more.</param>
    public sealed record Input(GroupId Group, DateOnly On, bool Brief = false);

    /// <summary>How it stands.</summary>
    /// <param name="Title">Title of the group.</param>
    /// <param name="Chosen">The session it has; null while none was chosen.</param>
    /// <param name="Proposals">Sessions, the best first.</param>
    /// <param name="People">Who is on the roster.</param>
    public sealed record View(string Title, Lesson? Chosen, IReadOnlyList<Proposal> Proposals, IReadOnlyList<Person> People)
        : IAboutClients
    {
        IReadOnlyCollection<ClientId> IAboutClients.Clients => [.. People.Select(p => p.Client)];
    }

    /// <summary>Somebody on the roster.</summary>
    /// <param name="Client">The client.</param>
    /// <param name="Name">Name.</param>
    /// <param name="Had">Ids of sessions had in this stay.</param>
    /// <param name="Homework">The latest homework; null when there is none.</param>
    public sealed record Person(ClientId Client, string Name, IReadOnlySet<string> Had, HomeworkItem? Homework);

    public async Task<Outcome<View>> HandleAsync(Input input, CancellationToken ct)
    {
        if (await timetable.FindAsync(input.Group, input.On, ct) is not { } meeting)
        {
            return Problem.NotFound("skills.teach.does-not-meet");
        }

        var chosen = await db.Set<TaughtLesson>()
            .Where(l => l.Group == input.Group && l.On == input.On)
            .Select(l => l.Lesson)
            .SingleOrDefaultAsync(ct);
        var people = await PeopleAsync(input, ct);
        return new View(
            meeting.Title,
            chosen is null ? null : await shelf.FindAsync(chosen, ct),
            input.Brief && chosen is not null ? [] : await RankAsync(input, meeting.Kind, people, ct),
            people
        );
    }

    private async Task<IReadOnlyList<Person>> PeopleAsync(Input input, CancellationToken ct)
    {
        var members = await timetable.MembersAsync(input.Group, input.On, ct);
        var stays = (await episodes.OpenAsync(ct)).ToDictionary(e => e.Client, e => e.AdmittedOn);
        DateOnly Since(ClientId client) => stays.GetValueOrDefault(client, DateOnly.MinValue);
        // Homework may be older than a stay that has just begun.
        var from = members.Select(Since).Append(input.On.AddDays(-HomeworkBook.DaysOpen)).Min();
        var had = await coverage.OfAsync(members, from, ct);
        var names = await clients.FindAsync(members, ct);
        var latest = await homework.LatestAsync(had, input.On, ct);
        return
        [
            .. members
                .Select(client => new Person(
                    client,
                    names[client].DisplayName,
                    had[client]
                        .Where(h => h.On >= Since(client) && h.On < input.On)
                        .Select(h => h.Lesson)
                        .ToHashSet(StringComparer.Ordinal),
                    latest.GetValueOrDefault(client)
                ))
                .OrderBy(p => p.Name, StringComparer.Create(CultureInfo.CurrentUICulture, ignoreCase: true)),
        ];
    }

    // What fits the kind of group comes first.
    private async Task<IReadOnlyList<Proposal>> RankAsync(
        Input input,
        string kind,
        IReadOnlyList<Person> people,
        CancellationToken ct
    )
    {
        var members = new List<Member>();
        foreach (var person in people)
        {
            members.Add(new(person.Had, Audiences.Of(await picture.ProblemsAsync(person.Client, ct))));
        }

        var held = await db.Set<TaughtLesson>()
            .Where(l => l.Group == input.Group && l.On < input.On)
            .GroupBy(l => l.Lesson)
            .Select(g => new { g.Key, On = g.Max(l => l.On) })
            .ToDictionaryAsync(l => l.Key, l => l.On, ct);
        return
        [
            .. Suited(await shelf.AllAsync(ct), kind)
                .GroupBy(l => GroupKinds.Fits(kind, l))
                .OrderByDescending(g => g.Key)
                .SelectMany(g => NextLesson.Rank([.. g], members, held)),
        ];
    }

    // A group of families has sessions for families, every other group has none of them.
    private static IEnumerable<Lesson> Suited(IReadOnlyList<Lesson> all, string kind) =>
        all.Where(l => l.Kind != LessonKind.Individual && l.Kind == LessonKind.Family == (kind == "family"));
}
