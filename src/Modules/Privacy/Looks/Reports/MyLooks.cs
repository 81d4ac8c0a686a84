using Footbridge.Contracts.People;
using Footbridge.Kernel;

namespace Footbridge.Privacy.Looks.Reports;

/// <summary>Tells a client who opened their record: each day, each person, and what for. Their own looks are left out.</summary>
[Requires(PrivacyPermissions.OwnLooks)]
internal sealed class MyLooks(Storage.FootbridgeDb db, IStaffTies staff, ProgramCalendar calendar)
    : IQuery<MyLooks.Input, MyLooks.Report>
{
    /// <summary>Whose record, and which looks.</summary>
    public sealed record Input(ClientId Client, LookFilter Filter) : IAboutClient;

    /// <summary>The report, latest day first.</summary>
    /// <param name="Next">Where the next page begins.</param>
    public sealed record Report(IReadOnlyList<Day> Days, long? Next);

    /// <summary>A day.</summary>
    public sealed record Day(DateOnly On, IReadOnlyList<Person> People);

    /// <summary>Somebody who opened the record that day.</summary>
    /// <param name="Name">Name of a member of staff; empty for others.</param>
    /// <param name="Role">Role code of a member of staff; empty for others.</param>
    /// <param name="Kind">In which capacity.</param>
    /// <param name="Did">Phrases of what was done.</param>
    /// <param name="Refused">Phrases of what was tried and not allowed.</param>
    public sealed record Person(
        string Name,
        string Role,
        CallerKind Kind,
        IReadOnlyList<string> Did,
        IReadOnlyList<string> Refused
    );

    public async Task<Outcome<Report>> HandleAsync(Input input, CancellationToken ct)
    {
        var rows = await new LookReader(db, calendar).OfAsync(input.Client, input.Filter, actor: null, withOwn: false, ct);
        var page = LookGrouping.Page(rows, LookFilter.PageSize, calendar);
        var all = await staff.AllAsync(ct);
        return new Report(
            [
                .. page
                    .Groups.GroupBy(g => g.Day)
                    .Select(day => new Day(day.Key, [.. day.GroupBy(g => (g.Actor, g.ActorKind)).Select(p => PersonOf(p, all))])),
            ],
            page.Next
        );
    }

    private static Person PersonOf(
        IGrouping<(UserId? Actor, CallerKind Kind), LookGroup> looks,
        IReadOnlyDictionary<UserId, StaffTie> staff
    )
    {
        var tie = looks.Key.Actor is { } actor ? staff.GetValueOrDefault(actor) : null;
        return new(
            tie?.DisplayName ?? "",
            tie?.Role ?? "",
            looks.Key.Kind,
            [.. looks.Where(g => g.Result != LookResults.Refused).Select(g => g.Phrase).Distinct()],
            [.. looks.Where(g => g.Result == LookResults.Refused).Select(g => g.Phrase).Distinct()]
        );
    }
}
