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
    public sealed record Input(GroupId Group, DateOnly On);

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

        var members = await timetable.MembersAsync(input.Group, input.On, ct);
        var had = await coverage.OfAsync(members, ct);
        var names = await clients.FindAsync(members, ct);
        var latest = await homework.LatestAsync(had, input.On, ct);
        var people = new List<Person>();
        var asMembers = new List<Member>();
        foreach (var client in members)
        {
            var since = (await episodes.OpenOfAsync(client, ct))?.AdmittedOn ?? DateOnly.MinValue;
            var inStay = had[client]
                .Where(h => h.On >= since && h.On < input.On)
                .Select(h => h.Lesson)
                .ToHashSet(StringComparer.Ordinal);
            people.Add(new(client, names[client].DisplayName, inStay, latest.GetValueOrDefault(client)));
            asMembers.Add(new(inStay, Audiences.Of(await picture.ProblemsAsync(client, ct))));
        }

        var chosen = await db.Set<TaughtLesson>()
            .Where(l => l.Group == input.Group && l.On == input.On)
            .Select(l => l.Lesson)
            .SingleOrDefaultAsync(ct);
        var held = await db.Set<TaughtLesson>()
            .Where(l => l.Group == input.Group && l.On < input.On)
            .GroupBy(l => l.Lesson)
            .Select(g => new { g.Key, On = g.Max(l => l.On) })
            .ToDictionaryAsync(l => l.Key, l => l.On, ct);
        return new View(
            meeting.Title,
            chosen is null ? null : await shelf.FindAsync(chosen, ct),
            [
                .. Suited(await shelf.AllAsync(ct), meeting.Kind)
                    .GroupBy(l => GroupKinds.Fits(meeting.Kind, l))
                    .OrderByDescending(g => g.Key)
                    .SelectMany(g => NextLesson.Rank([.. g], asMembers, held)),
            ],
            [.. people.OrderBy(p => p.Name, StringComparer.Create(CultureInfo.CurrentUICulture, ignoreCase: true))]
        );
    }

    // A group of families has sessions for families, every other group has none of them.
    private static IEnumerable<Lesson> Suited(IReadOnlyList<Lesson> all, string kind) =>
        all.Where(l => l.Kind != LessonKind.Individual && l.Kind == LessonKind.Family == (kind == "family"));
}
