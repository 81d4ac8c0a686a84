using Footbridge.Kernel;
using Footbridge.Privacy.Consents;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Privacy.Disclosures.Agreements;

/// <summary>The register of agreements.</summary>
[Requires(PrivacyPermissions.ManageAgreements)]
[ShowsNothingProtected("Agreements with vendors name no client.")]
internal sealed class ListAgreements(FootbridgeDb db, ProgramCalendar calendar)
    : IQuery<ListAgreements.Input, IReadOnlyList<ListAgreements.Row>>
{
    public sealed record Input;

    public sealed record Row(
        Guid Id,
        int Version,
        string Vendor,
        string Service,
        IReadOnlyList<string> Items,
        DateOnly From,
        DateOnly? Until,
        DateOnly? EndedOn,
        Guid Paper,
        bool IsCurrent
    );

    public async Task<Outcome<IReadOnlyList<Row>>> HandleAsync(Input input, CancellationToken ct)
    {
        var all = await db.Set<Agreement>().AsNoTracking().OrderBy(a => a.Vendor).ThenBy(a => a.From).ToListAsync(ct);
        return Outcome<IReadOnlyList<Row>>.Of([
            .. all.Select(a => new Row(
                a.Id,
                a.Version,
                a.Vendor,
                a.Service,
                a.Items,
                a.From,
                a.Until,
                a.EndedOn,
                a.Paper,
                a.IsCurrent(calendar.Today)
            )),
        ]);
    }
}

/// <summary>Adds a signed agreement to the register.</summary>
[Requires(PrivacyPermissions.ManageAgreements)]
internal sealed class AddAgreement(FootbridgeDb db, CallContext call, TimeProvider clock) : ICommand<AddAgreement.Input, Guid>
{
    public sealed record Input(
        string Vendor,
        string Service,
        IReadOnlyList<string> Items,
        DateOnly? From,
        DateOnly? Until,
        ReadOnlyMemory<byte> Paper
    );

    public Task<Outcome<Guid>> HandleAsync(Input input, CancellationToken ct) => Task.FromResult(Add(input));

    private Outcome<Guid> Add(Input input)
    {
        if (Refusal(input) is { } refusal)
        {
            return refusal;
        }

        var taken = Papers.Paper.Take(input.Paper, null, call.Caller.User ?? default, clock, nameof(Input.Paper));
        if (taken.Failed(out var problem, out var paper))
        {
            return problem;
        }

        var agreement = new Agreement
        {
            Id = Ids.NewGuid(clock),
            Vendor = input.Vendor.Trim(),
            Service = input.Service.Trim(),
            Items = [.. input.Items.Where(Vocabulary.Items.Contains)],
            From = input.From ?? default,
            Until = input.Until,
            Paper = paper.Id,
            AddedAt = clock.GetUtcNow(),
        };
        db.Add(paper);
        db.Add(agreement);
        return agreement.Id;
    }

    internal static Problem? Refusal(Input input)
    {
        if (string.IsNullOrWhiteSpace(input.Vendor))
        {
            return Problem.Invalid("core.required", nameof(input.Vendor));
        }

        if (string.IsNullOrWhiteSpace(input.Service))
        {
            return Problem.Invalid("core.required", nameof(input.Service));
        }

        if (input.Items.Count == 0)
        {
            return Problem.Invalid("core.choose-one", nameof(input.Items));
        }

        if (input.From is null)
        {
            return Problem.Invalid("core.date", nameof(input.From));
        }

        if (input.Until < input.From)
        {
            return Problem.Invalid("core.end-before-start", nameof(input.Until));
        }

        return input.Paper.IsEmpty ? Problem.Rule("privacy.agreement.paper-needed") : null;
    }
}

/// <summary>Ends an agreement today: nothing goes out under it from now on.</summary>
[Requires(PrivacyPermissions.ManageAgreements)]
internal sealed class EndAgreement(FootbridgeDb db, ProgramCalendar calendar) : ICommand<EndAgreement.Input, Done>
{
    public sealed record Input(Guid Agreement);

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        var agreement = await db.Set<Agreement>().SingleOrDefaultAsync(a => a.Id == input.Agreement, ct);
        return agreement is null ? Problem.NotFound("core.not-found") : agreement.End(calendar.Today);
    }
}
