using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Schedule.Places;

/// <summary>Sets when a site is open, from a day on. Weeks before that day stay as they were.</summary>
[Requires(SchedulePermissions.ManageHours)]
internal sealed class SaveSiteHours(FootbridgeDb db, IPrograms programs, ProgramCalendar calendar, TimeProvider clock)
    : ICommand<SaveSiteHours.Input, Done>
{
    /// <summary>The hours, and what they were made from.</summary>
    /// <param name="Site">The site.</param>
    /// <param name="From">From which day it counts.</param>
    /// <param name="SeenFrom">First day of what the form was made from, or null when there was nothing.</param>
    /// <param name="SeenVersion">Its version.</param>
    /// <param name="Blocks">Hours, at most one block a weekday.</param>
    /// <param name="FamilyRooms">Rooms for family sessions.</param>
    public sealed record Input(
        SiteId Site,
        DateOnly From,
        DateOnly? SeenFrom,
        int SeenVersion,
        IReadOnlyList<OpenBlock> Blocks,
        int FamilyRooms
    );

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        if (input.From < calendar.Today && input.From != input.SeenFrom)
        {
            return Problem.Rule("schedule.staff.past", nameof(Input.From));
        }

        if (!ProgramCalendar.Knows(input.From))
        {
            return Problem.Invalid("core.date", nameof(Input.From));
        }

        if (OpenBlock.Refusal(input.Blocks) is { } refusal)
        {
            return refusal;
        }

        if (input.FamilyRooms is < 0 or > SiteHours.MostFamilyRooms)
        {
            return Problem.Invalid("core.out-of-range", nameof(Input.FamilyRooms), "0", $"{SiteHours.MostFamilyRooms}");
        }

        if ((await programs.CurrentAsync(ct)).Sites.All(s => s.Id != input.Site))
        {
            return Problem.Invalid("schedule.room.site-unknown", nameof(Input.Site));
        }

        var current = await db.Set<SiteHours>()
            .Where(h => h.Site == input.Site && h.From <= input.From)
            .OrderByDescending(h => h.From)
            .FirstOrDefaultAsync(ct);
        if (current?.From != input.SeenFrom || (current?.Version ?? 0) != input.SeenVersion)
        {
            return Problem.Conflict("core.changed-meanwhile");
        }

        if (current is not null && current.From == input.From)
        {
            current.Replace(input.Blocks, input.FamilyRooms);
            db.Entry(current).State = EntityState.Modified;
            db.Expect(current, input.SeenVersion);
        }
        else
        {
            db.Add(SiteHours.Of(Ids.New<SiteHoursId>(clock), input.Site, input.From, input.Blocks, input.FamilyRooms));
        }

        return Done.Value;
    }
}
