using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Kernel.Access;

namespace Footbridge.Schedule.Waiting;

/// <summary>A part of the week as the page shows it.</summary>
/// <param name="Slot">Part of the day, kind and site.</param>
/// <param name="Site">Name of the site; null by video.</param>
/// <param name="Groups">Titles of its groups.</param>
/// <param name="Capacity">Seats today.</param>
/// <param name="Taken">Of them, taken.</param>
/// <param name="Waiting">How many people a seat here would help.</param>
/// <param name="Opens">When a seat opens, and why.</param>
/// <param name="CohortEnds">Last day of a closed group of which nothing is planned after it.</param>
/// <param name="Past">How long people stayed, when no date is known.</param>
public sealed record SlotView(
    WeekSlot Slot,
    string? Site,
    IReadOnlyList<string> Groups,
    int Capacity,
    int Taken,
    int Waiting,
    OpeningView? Opens,
    DateOnly? CohortEnds,
    PastStays? Past
);

/// <summary>A seat that opens.</summary>
/// <param name="On">The first meeting with it.</param>
/// <param name="From">First day it is free.</param>
/// <param name="Title">Title of the group.</param>
/// <param name="Day">Weekday.</param>
/// <param name="Start">Local start.</param>
/// <param name="Because">Why.</param>
public sealed record OpeningView(DateOnly On, DateOnly From, string Title, DayOfWeek Day, TimeOnly Start, OpensBecause Because)
{
    internal static OpeningView Of(SeatOpening opening, DateOnly on) =>
        new(on, opening.From, opening.Group.Title, on.DayOfWeek, opening.Hour.Slot.Start, opening.Because);
}

/// <summary>What somebody waits for, and until when.</summary>
/// <param name="Since">Since when.</param>
/// <param name="Admitted">Whether they are admitted.</param>
/// <param name="Minutes">Prescribed minutes a week that no group gives.</param>
/// <param name="Missing">Prescribed sessions that no group gives, by kind.</param>
/// <param name="Opening">The next seat that suits; null when no date is known.</param>
/// <param name="Suits">Whether any group suits at all.</param>
/// <param name="Past">How long people stayed in such groups, when no date is known.</param>
public sealed record WaitView(
    DateOnly Since,
    bool Admitted,
    int Minutes,
    IReadOnlyDictionary<string, int> Missing,
    OpeningView? Opening,
    bool Suits,
    PastStays? Past
)
{
    /// <summary>Language of the groups that are prescribed; empty when any will do.</summary>
    public string Language { get; init; } = "";

    internal static WaitView Of(WaitLine line) =>
        new(
            line.Waiter.Since,
            line.Waiter.Admitted,
            line.Waiter.Minutes,
            line.Waiter.Missing,
            line.Opening is { } opening ? OpeningView.Of(opening, line.On!.Value) : null,
            line.Suits,
            line.Past
        )
        {
            Language = line.Waiter.Language,
        };
}

/// <summary>The seats of the week with those who wait for them, and everybody who waits with the date of their next seat.</summary>
[Requires(SchedulePermissions.PlanWeek)]
internal sealed class WaitingList(WaitingReader reader, IClients clients, IPrograms programs, IVisibleClients visible)
    : IQuery<WaitingList.Input, WaitingList.Output>
{
    public sealed record Input;

    /// <summary>Somebody who waits.</summary>
    public sealed record Person(ClientId Client, string Name, WaitView Wait);

    /// <summary>The list.</summary>
    /// <param name="Slots">Parts of the week.</param>
    /// <param name="People">Those the caller may see, the longest first.</param>
    /// <param name="All">How many wait in all.</param>
    public sealed record Output(IReadOnlyList<SlotView> Slots, IReadOnlyList<Person> People, int All) : IAboutClients
    {
        IReadOnlyCollection<ClientId> IAboutClients.Clients => [.. People.Select(p => p.Client)];
    }

    public async Task<Outcome<Output>> HandleAsync(Input input, CancellationToken ct)
    {
        var facts = await reader.ReadAsync(ct);
        var lines = SeatDates.OfPeople(facts);
        var hidden = await visible.HiddenAsync(ct);
        var shown = lines.Where(l => !hidden.Contains(l.Waiter.Client)).ToList();
        var people = await clients.FindAsync([.. shown.Select(l => l.Waiter.Client)], ct);
        var sites = (await programs.CurrentAsync(ct)).Sites.ToDictionary(s => s.Id, s => s.Name);
        return new Output(
            [
                .. SeatDates
                    .OfSlots(facts)
                    .Select(s => new SlotView(
                        s.Slot,
                        s.Slot.Site is { } site ? sites.GetValueOrDefault(site, "") : null,
                        s.Groups,
                        s.Capacity,
                        s.Taken,
                        s.Waiting,
                        s.Opens is { } opening ? OpeningView.Of(opening, opening.On) : null,
                        s.CohortEnds,
                        s.Past
                    )),
            ],
            [
                .. shown
                    .Where(l => people.ContainsKey(l.Waiter.Client))
                    .Select(l => new Person(l.Waiter.Client, people[l.Waiter.Client].DisplayName, WaitView.Of(l))),
            ],
            lines.Count
        );
    }
}
