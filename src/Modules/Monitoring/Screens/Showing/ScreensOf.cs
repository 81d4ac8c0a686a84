using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Monitoring.Screens;

/// <summary>A client's drug screens, newest first.</summary>
[Requires(MonitoringPermissions.ReadScreens)]
internal sealed class ScreensOf(FootbridgeDb db, IClients clients, IStaff staff, CallContext call)
    : IQuery<ScreensOf.Input, ScreensOf.View>
{
    /// <summary>Whose, and how many.</summary>
    /// <param name="Client">The client.</param>
    /// <param name="Most">At most so many.</param>
    /// <param name="ToRecord">Whether what the form of a new one needs is wanted too.</param>
    public sealed record Input(ClientId Client, int Most, bool ToRecord = false) : IAboutClient;

    /// <summary>The screens.</summary>
    /// <param name="Name">What the client is called.</param>
    /// <param name="Entries">The screens.</param>
    /// <param name="Approvers">Who may approve that somebody watches, other than whoever asks.</param>
    public sealed record View(string Name, IReadOnlyList<Entry> Entries, IReadOnlyList<Approver> Approvers);

    /// <summary>A member of staff.</summary>
    public sealed record Approver(Guid Id, string Name);

    public sealed record Entry(
        Guid Id,
        int Version,
        DateOnly? OrderedOn,
        DateOnly CollectedOn,
        string Panel,
        string Method,
        bool Observed,
        int? Temperature,
        string? Seal,
        string? Note,
        string? Explanation,
        IReadOnlyList<Result> Results
    )
    {
        public bool IsWaiting => Results.Any(r => r.Finding == Finding.Pending || r.Confirmation == Confirmation.Sent);
    }

    public sealed record Result(string Substance, Finding Finding, Confirmation Confirmation = Confirmation.None);

    public async Task<Outcome<View>> HandleAsync(Input input, CancellationToken ct)
    {
        if (await clients.FindAsync(input.Client, ct) is not { } client)
        {
            return Problem.NotFound("core.not-found");
        }

        var screens = await db.Set<DrugScreen>()
            .Where(s => s.Client == input.Client)
            .OrderByDescending(s => s.CollectedOn)
            .ThenByDescending(s => s.Id)
            .Take(input.Most)
            .Select(s => new Entry(
                s.Id.Value,
                s.Version,
                s.OrderedOn,
                s.CollectedOn,
                s.Panel,
                s.Method,
                s.Observed,
                s.Temperature,
                s.Seal,
                s.Note,
                s.Explanation,
                s.Results.OrderBy(r => r.Substance).Select(r => new Result(r.Substance, r.Finding, r.Confirmation)).ToList()
            ))
            .ToListAsync(ct);
        return new View(client.DisplayName, screens, input.ToRecord ? await ApproversAsync(ct) : []);
    }

    private async Task<IReadOnlyList<Approver>> ApproversAsync(CancellationToken ct) =>
        [
            .. (await staff.AllAsync(ct))
                .Where(s => Watching.MayApprove(s, call.Caller.User))
                .Select(s => new Approver(s.Id.Value, s.Printed)),
        ];
}
