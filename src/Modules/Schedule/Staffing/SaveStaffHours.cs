using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Schedule.Staffing;

/// <summary>Writes down when somebody works and what they may lead, from a day on. Weeks before that day stay as they were.</summary>
[Requires(SchedulePermissions.ManageHours)]
internal sealed class SaveStaffHours(
    FootbridgeDb db,
    IStaff staff,
    IPrograms programs,
    ProgramCalendar calendar,
    TimeProvider clock
) : ICommand<SaveStaffHours.Input, Done>
{
    /// <summary>The hours, and what they were made from.</summary>
    /// <param name="User">Whose.</param>
    /// <param name="From">From which day it counts.</param>
    /// <param name="SeenFrom">First day of what the form was made from, or null when there was nothing.</param>
    /// <param name="SeenVersion">Its version.</param>
    /// <param name="Terms">What is to be.</param>
    public sealed record Input(UserId User, DateOnly From, DateOnly? SeenFrom, int SeenVersion, WorkTerms Terms);

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

        if (input.Terms.Refusal() is { } refusal)
        {
            return refusal;
        }

        if ((await staff.AllAsync(ct)).All(s => s.Id != input.User))
        {
            return Problem.NotFound("core.not-found");
        }

        var sites = (await programs.CurrentAsync(ct)).Sites.Select(s => s.Id).ToHashSet();
        if (input.Terms.Blocks.Any(b => b.Site is { } site && !sites.Contains(site)))
        {
            return Problem.Invalid("schedule.room.site-unknown", "Site");
        }

        var current = await db.Set<StaffHours>()
            .Where(h => h.User == input.User && h.From <= input.From)
            .OrderByDescending(h => h.From)
            .FirstOrDefaultAsync(ct);
        if (current?.From != input.SeenFrom || (current?.Version ?? 0) != input.SeenVersion)
        {
            return Problem.Conflict("core.changed-meanwhile");
        }

        if (current is not null && current.From == input.From)
        {
            current.Replace(input.Terms);
            db.Entry(current).State = EntityState.Modified;
            db.Expect(current, input.SeenVersion);
        }
        else
        {
            db.Add(StaffHours.Of(Ids.New<StaffHoursId>(clock), input.User, input.From, input.Terms));
        }

        return Done.Value;
    }
}
