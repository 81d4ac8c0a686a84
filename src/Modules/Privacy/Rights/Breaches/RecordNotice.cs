using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Privacy.Rights.Breaches;

/// <summary>Notes that a notice went out.</summary>
[Requires(PrivacyPermissions.HandleIncidents)]
internal sealed class RecordNotice(FootbridgeDb db, CallContext call, ProgramCalendar calendar, TimeProvider clock)
    : ICommand<RecordNotice.Input, Done>
{
    public sealed record Input(IncidentId Incident, NoticeKind Kind, string State, DateOnly SentOn, string Words);

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        var incident = await db.Set<Incident>().SingleOrDefaultAsync(i => i.Id == input.Incident, ct);
        if (incident is null)
        {
            return Problem.NotFound("privacy.incident.not-found");
        }

        if (input.SentOn > calendar.Today || input.SentOn < incident.DiscoveredOn)
        {
            return Problem.Invalid("privacy.incident.sent-when", nameof(Input.SentOn));
        }

        if (input.Words.Length > 1000)
        {
            return Problem.Invalid("core.too-long", nameof(Input.Words), "1000");
        }

        db.Add(
            new IncidentNotice
            {
                Id = Ids.NewGuid(clock),
                Incident = input.Incident,
                Kind = input.Kind,
                State = input.State.Trim(),
                SentOn = input.SentOn,
                Words = input.Words.Trim(),
                By = call.Caller.User ?? default,
            }
        );
        if (input.Kind == NoticeKind.Individuals)
        {
            foreach (
                var person in await db.Set<IncidentPerson>()
                    .Where(p => p.Incident == input.Incident && p.NoticedOn == null)
                    .ToListAsync(ct)
            )
            {
                person.NoticedOn = input.SentOn;
            }
        }

        return Done.Value;
    }
}
