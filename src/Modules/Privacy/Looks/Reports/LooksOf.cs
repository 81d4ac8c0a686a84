using Footbridge.Contracts.People;
using Footbridge.Kernel;

namespace Footbridge.Privacy.Looks.Reports;

/// <summary>Who opened the record of one client, when, and what for (45 CFR 164.308(a)(1)(ii)(D)).</summary>
[Requires(PrivacyPermissions.ReadLooks)]
internal sealed class LooksOf(Storage.FootbridgeDb db, IClients clients, IStaffTies staff, ProgramCalendar calendar)
    : IQuery<LooksOf.Input, LooksOf.Report>
{
    /// <summary>Whose record, and which looks.</summary>
    /// <param name="Actor">Only the looks of this user.</param>
    public sealed record Input(ClientId Client, LookFilter Filter, UserId? Actor = null) : IAboutClient;

    /// <summary>The report.</summary>
    /// <param name="Staff">Everybody who works or worked here, for choosing.</param>
    public sealed record Report(string Client, LookPage Page, IReadOnlyList<StaffName> Staff);

    public async Task<Outcome<Report>> HandleAsync(Input input, CancellationToken ct)
    {
        if (await clients.FindAsync(input.Client, ct) is not { } client)
        {
            return Problem.NotFound("privacy.client-not-found");
        }

        var rows = await new LookReader(db, calendar).OfAsync(input.Client, input.Filter, input.Actor, withOwn: true, ct);
        var all = await staff.AllAsync(ct);
        return new Report(
            client.DisplayName,
            LookGrouping.Page(rows, LookFilter.PageSize, calendar),
            [
                .. all
                    .Values.OrderBy(s => s.DisplayName, StringComparer.CurrentCulture)
                    .Select(s => new StaffName(s.User, s.DisplayName, s.Role)),
            ]
        );
    }
}
