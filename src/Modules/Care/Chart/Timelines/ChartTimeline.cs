using Footbridge.Contracts.Care;
using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Kernel.Access;

namespace Footbridge.Care.Chart;

/// <summary>What happened in a client's record, the latest first, of the kinds asked for. Each module brings its part; parts that the
/// caller may not read are absent.</summary>
[Requires(CarePermissions.ReadChart)]
internal sealed class ChartTimeline(
    IEnumerable<ITimelinePart> parts,
    IClients clients,
    IVisibleClients visible,
    ProgramCalendar calendar,
    CallContext call
) : IQuery<ChartTimeline.Input, ChartTimeline.View>
{
    /// <summary>Whose, of which kinds, up to which day.</summary>
    /// <param name="Client">The client.</param>
    /// <param name="Kinds">Codes of kinds; all when empty. Codes nobody knows are passed over.</param>
    /// <param name="Until">The last day shown; the latest when not said.</param>
    /// <param name="Most">About how many; a day is never cut in two.</param>
    public sealed record Input(ClientId Client, IReadOnlyList<string> Kinds, DateOnly? Until, int Most) : IAboutClient;

    /// <summary>A page of it.</summary>
    /// <param name="Name">Name as shown.</param>
    /// <param name="Kinds">Kinds the caller may read.</param>
    /// <param name="Chosen">Codes that were asked for.</param>
    /// <param name="Entries">The entries.</param>
    /// <param name="Next">Last day of the next page; null when this is all.</param>
    public sealed record View(
        string Name,
        IReadOnlyList<TimelineKind> Kinds,
        IReadOnlyList<string> Chosen,
        IReadOnlyList<TimelineEntry> Entries,
        DateOnly? Next
    );

    public async Task<Outcome<View>> HandleAsync(Input input, CancellationToken ct)
    {
        if (await clients.FindAsync(input.Client, ct) is not { } person)
        {
            return Problem.NotFound("care.client-not-found");
        }

        var readable = await ReadableAsync(input.Client, ct);
        List<TimelineKind> kinds = [.. readable.SelectMany(p => p.Kinds).OrderBy(k => k.Code, StringComparer.Ordinal)];
        List<string> chosen = [.. input.Kinds.Intersect(kinds.Select(k => k.Code))];
        var most = Math.Clamp(input.Most, 1, 100);
        // Something planned for a later day, such as joining a group, happened when it was written down.
        var question = new TimelineQuestion(
            input.Until ?? calendar.Today.AddYears(1),
            most + 1,
            chosen.ToHashSet(StringComparer.Ordinal)
        );
        var found = new List<IReadOnlyList<TimelineEntry>>();
        foreach (var part in readable.Where(p => p.Kinds.Any(k => question.Wants(k.Code))))
        {
            found.Add(await part.OfAsync(input.Client, question, ct));
        }

        var (entries, next) = TimelinePages.Of(found, most);
        return new View(person.DisplayName, kinds, chosen, entries, next);
    }

    private async Task<List<ITimelinePart>> ReadableAsync(ClientId client, CancellationToken ct)
    {
        var readable = new List<ITimelinePart>();
        foreach (var part in parts.Where(p => call.Caller.Holds(p.Permission)))
        {
            if (part.More == DataKinds.None || (await visible.OfAsync(client, part.More, ct)).IsAllowed)
            {
                readable.Add(part);
            }
        }

        return readable;
    }
}
