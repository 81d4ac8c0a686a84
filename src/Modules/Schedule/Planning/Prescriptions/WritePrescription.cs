using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Schedule.Prescriptions;

/// <summary>Writes down what a client's week is to hold, from a day on.</summary>
[Requires(SchedulePermissions.Assign)]
internal sealed class WritePrescription(
    FootbridgeDb db,
    IStaff staff,
    IPrograms programs,
    ProgramCalendar calendar,
    TimeProvider clock
) : ICommand<WritePrescription.Input, Done>
{
    /// <summary>What is prescribed, and what it was made from.</summary>
    /// <param name="Client">The client.</param>
    /// <param name="From">From which day it counts.</param>
    /// <param name="SeenFrom">First day of what the form was made from, or null when nothing was written.</param>
    /// <param name="SeenVersion">Its version.</param>
    /// <param name="Terms">What it says.</param>
    public sealed record Input(ClientId Client, DateOnly From, DateOnly? SeenFrom, int SeenVersion, Terms Terms) : IAboutClient;

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        if (input.From < calendar.Today && input.From != input.SeenFrom)
        {
            return Problem.Rule("schedule.prescription.past", nameof(Input.From));
        }

        if ((PrescriptionRule.Refusal(input.Terms) ?? await UnknownAsync(input.Terms, ct)) is { } refusal)
        {
            return refusal;
        }

        var current = await db.Set<Prescription>()
            .Where(p => p.Client == input.Client && p.From <= input.From)
            .OrderByDescending(p => p.From)
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
            db.Add(Prescription.Of(Ids.New<PrescriptionId>(clock), input.Client, input.From, input.Terms));
        }

        return Done.Value;
    }

    private async Task<Problem?> UnknownAsync(Terms terms, CancellationToken ct)
    {
        if (terms.FamilyTherapist is { } leads && (await staff.AllAsync(ct)).All(s => s.Id != leads))
        {
            return Problem.Invalid("core.choose-one", nameof(Terms.FamilyTherapist));
        }

        var sites = (await programs.CurrentAsync(ct)).Sites.Select(s => s.Id).ToHashSet();
        return terms.Site is { } site && !sites.Contains(site) ? Problem.Invalid("core.choose-one", nameof(Terms.Site))
            : terms.OtherSite is { } other && !sites.Contains(other) ? Problem.Invalid("core.choose-one", nameof(Terms.OtherSite))
            : null;
    }
}
