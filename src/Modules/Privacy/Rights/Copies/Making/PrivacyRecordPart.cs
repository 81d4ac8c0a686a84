using Footbridge.Contracts.Privacy;
using Footbridge.Kernel;
using Footbridge.Privacy.Consents;
using Footbridge.Privacy.Rights.Requests;
using Footbridge.Storage;
using Footbridge.Ui;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Privacy.Rights.Copies.Making;

/// <summary>Consents and requests, for the copy of a record; and from when on they must be kept.</summary>
internal sealed class PrivacyRecordPart(FootbridgeDb db, IText text, Formats formats, ProgramCalendar calendar)
    : IRecordPart,
        IRetentionEvents
{
    public async Task<IReadOnlyList<RecordEntry>> OfAsync(ClientId client, CancellationToken ct)
    {
        var consents = await db.Set<Consent>()
            .AsNoTracking()
            .Where(c => c.Client == client)
            .OrderBy(c => c.Number)
            .ToListAsync(ct);
        var requests = await db.Set<RightsRequest>()
            .AsNoTracking()
            .Where(r => r.Client == client)
            .OrderBy(r => r.ReceivedOn)
            .ToListAsync(ct);
        return [.. consents.Select(OfConsent), .. requests.Select(OfRequest)];
    }

    public async Task<IReadOnlyList<RetentionEvent>> LatestAsync(ClientId? client, CancellationToken ct)
    {
        // Kept from the last day they were in effect (45 CFR 164.530(j)(2)).
        var consents = await db.Set<Consent>()
            .AsNoTracking()
            .Where(c => client == null || c.Client == client)
            .Select(c => new { c.Client, On = c.RevokedOn ?? c.EventOn ?? c.SignedOn })
            .ToListAsync(ct);
        var requests = await db.Set<RightsRequest>()
            .AsNoTracking()
            .Where(r => client == null || r.Client == client)
            .Select(r => new
            {
                r.Client,
                On = (DateOnly?)(r.EndedOn ?? r.DecidedOn ?? r.ReceivedOn),
                Open = r.State == RequestState.Open,
            })
            .ToListAsync(ct);
        return
        [
            .. consents
                .Select(c => (c.Client, c.On, Open: false))
                .Concat(requests.Select(r => (r.Client, r.On, r.Open)))
                .GroupBy(r => r.Client)
                .Select(of => new RetentionEvent(of.Key, "privacy-paper", of.Any(r => r.Open) ? null : of.Max(r => r.On))),
        ];
    }

    private RecordEntry OfConsent(Consent consent)
    {
        var words = new Statements(System.Globalization.CultureInfo.CurrentUICulture.TwoLetterISOLanguageName);
        var signed = consent.Decision == ConsentDecision.Signed;
        return new()
        {
            Kind = RecordKind.Consent,
            Id = consent.Id.Value,
            On = consent.SignedOn,
            Until = consent.RevokedOn ?? consent.Terms.Expiry.On,
            Title = words["privacy.paper.title"],
            State =
                !signed ? "declined"
                : ConsentRules.Validate(consent, calendar.Today).Count == 0 ? "signed"
                : "ended",
            Lines =
            [
                new(words["privacy.paper.information"], words.Information(consent.Terms)),
                new(words["privacy.paper.recipients"], string.Join("; ", consent.Terms.Recipients.Select(words.Recipient))),
                new(words["privacy.paper.purposes"], words.Purposes(consent.Terms)),
                new(words["privacy.paper.expiry"], words.Expiry(consent.Terms.Expiry)),
                .. consent.RevokedOn is { } revoked
                    ? new[] { new RecordLine(words["privacy.paper.revoked"], formats.Day(revoked)) }
                    : [],
            ],
        };
    }

    private RecordEntry OfRequest(RightsRequest request)
    {
        var row = RequestRow.Of(request, calendar.Today);
        return new()
        {
            Kind = RecordKind.Other,
            Id = request.Id.Value,
            On = request.ReceivedOn,
            Title = text[$"privacy.request.kind.{row.KindCode}"],
            Lines =
            [
                new(text[$"privacy.request.what.{row.KindCode}"], row.What),
                .. row.Wish.Length > 0 ? new[] { new RecordLine(text["privacy.request.wish"], row.Wish) } : [],
                new(text[$"privacy.request.state.{row.StateCode}"], row.DecisionWords),
                .. row.Disagreement.Length > 0
                    ? new[] { new RecordLine(text["privacy.request.disagreement"], row.Disagreement) }
                    : [],
            ],
        };
    }
}
