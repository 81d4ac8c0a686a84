using Footbridge.Contracts.Demo;
using Footbridge.Contracts.Privacy;
using Footbridge.Kernel;
using Footbridge.Privacy.Rights.Breaches;
using Footbridge.Privacy.Rights.Contact;
using Footbridge.Privacy.Rights.Requests;
using Footbridge.Privacy.Rights.Retention.Holds;
using Footbridge.Storage;

namespace Footbridge.Privacy.Rights.Demo;

/// <summary>Requests, wishes, an incident and a hold of the invented clinic.</summary>
internal sealed class RightsDemo(FootbridgeDb db) : IDemoPart
{
    private DemoStory _story = default!;
    private UserId _officer;
    private ProgramCalendar _calendar = default!;

    public int Order => 31;

    public Task AddAsync(DemoStory story, CancellationToken ct)
    {
        _story = story;
        _calendar = new ProgramCalendar(TimeZoneInfo.FindSystemTimeZoneById(story.Zone), TimeProvider.System);
        _officer = story.Staff.First(s => s.Role == RoleCodes.Privacy).Id;
        var current = story.Clients.Where(c => c.Stage == "current").ToList();
        var past = story.Clients.Where(c => c.Stage == "past").ToList();
        if (current.Count > 6 && past.Count > 0)
        {
            Requests(current, past);
            Wishes(current);
            AddIncident(current);
        }

        return Task.CompletedTask;
    }

    private void Requests(List<DemoClient> current, List<DemoClient> past)
    {
        // The clock of the first is near its end.
        Ask(
            current[1],
            54,
            new(
                RequestKind.Amendment,
                "The note of my first week says that I missed two groups. I was in the hospital those days.",
                "Write that I was in the hospital."
            )
        );
        Ask(
            current[2],
            12,
            new(
                RequestKind.Restriction,
                "I paid for the family evening myself. Please do not send it to my plan.",
                "",
                PaidInFull: true
            )
        );
        Ask(
            current[3],
            4,
            new(
                RequestKind.Complaint,
                "Somebody called me by my full name in the waiting room while my neighbor sat there.",
                "Please use first names only."
            )
        );
        Ask(
            past[0],
            20,
            new(RequestKind.Access, "My new doctor needs my whole record. A letter came by mail.", "On paper, to my home.")
        );
        var denied = Ask(
            current[4],
            40,
            new(RequestKind.Amendment, "Please take the positive screen of my second week out.", "It should say negative.")
        );
        denied?.Decide(
            new(
                false,
                "accurate",
                "The laboratory looked at the sample again and found the same. Your words about it stand beside the result."
            ),
            _officer,
            _story.Today.AddDays(-15)
        );
        Ask(
            current[0],
            30,
            new(
                RequestKind.Restriction,
                "My brother works at the front desk of my insurance. He must not see that I am here.",
                ""
            )
        )
            ?.Decide(
                new(true, "", "We agreed. Letters to the plan go to its privacy office only."),
                _officer,
                _story.Today.AddDays(-22)
            );
    }

    private RightsRequest? Ask(DemoClient client, int daysAgo, RequestWords words)
    {
        var at = At(daysAgo);
        var name = client.Id.Value.ToString("N");
        var request = RightsRequest
            .Receive(
                _story.Id<RequestId>(at, "request", name, $"{daysAgo}"),
                client.Id,
                words,
                _story.Today.AddDays(-daysAgo),
                words.Kind == RequestKind.Access ? _officer : null,
                at,
                _story.Today
            )
            .Match<RightsRequest?>(made => made, _ => null);
        if (request is not null)
        {
            db.Add(request);
        }

        return request;
    }

    private void Wishes(List<DemoClient> current)
    {
        Wish(
            current[1],
            new()
            {
                ByPhone = true,
                ByText = false,
                ByMail = true,
                ByLetter = false,
                SafeName = "Maya from the dentist's office",
                MayLeaveMessage = false,
                From = new(17, 0),
                Until = new(20, 0),
                Language = current[1].Person.Language,
                Words = "My partner sees my texts.",
            }
        );
        Wish(
            current[5],
            new()
            {
                ByPhone = false,
                ByText = true,
                ByMail = false,
                ByLetter = false,
                MayLeaveMessage = false,
                Language = current[5].Person.Language,
                Words = "I share the mailbox at home.",
            }
        );
    }

    private void Wish(DemoClient client, ContactWish wish)
    {
        var at = At(9);
        var row = new ContactWishRow
        {
            Id = _story.Id<ContactWishId>(at, "wish", client.Id.Value.ToString("N")),
            Client = client.Id,
        };
        if (row.Take(wish, null, at).Succeeded)
        {
            db.Add(row);
        }
    }

    private void AddIncident(List<DemoClient> current)
    {
        var at = At(38);
        var reported = Incident.Report(
            _story.Id<IncidentId>(at, "incident"),
            new(
                "An attendance list of the evening group was sent by fax to a wrong number.",
                "Names and days of attendance of the people on the list.",
                _story.Today.AddDays(-39),
                _story.Today.AddDays(-38)
            ),
            _officer,
            at,
            _story.Today
        );
        if (!reported.Succeeded)
        {
            return;
        }

        var incident = reported.Value;
        var named = current.Skip(2).Take(3).ToList();
        incident.Assess(
            new(
                new(FactorRating.High, "Full names together with the name of the group."),
                new(FactorRating.Medium, "A law office that has a duty to keep secrets, but not under HIPAA."),
                new(FactorRating.High, "The office called and read names aloud."),
                new(FactorRating.Low, "The office shredded the pages and confirmed it in writing.")
            ),
            BreachFinding.Breach,
            "The list was read by people who should not have it.",
            _officer,
            _story.Today.AddDays(-33)
        );
        incident.Describe(
            named.Count,
            [new("MD", named.Count)],
            new(
                "You do not need to do anything. If somebody speaks to you about it, you do not have to answer; tell us.",
                "Fax numbers are now chosen from a checked list. All staff were trained again."
            )
        );
        db.Add(incident);
        db.AddRange(
            named.Select(c => new IncidentPerson
            {
                Incident = incident.Id,
                Client = c.Id,
                AddedAt = at,
            })
        );
        db.Add(
            new LegalHold
            {
                Id = _story.Guid(at, "hold"),
                Client = current[3].Id,
                Matter = "Records asked for by a state audit.",
                From = _story.Today.AddDays(-30),
                PlacedBy = _officer,
            }
        );
    }

    private DateTimeOffset At(int daysAgo) => _calendar.Resolve(_story.Today.AddDays(-daysAgo), new(11, 20)).Instant;
}
