using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Privacy.Disclosures.Studies;

/// <summary>The register of audits, evaluations and research.</summary>
[Requires(PrivacyPermissions.ManageAgreements)]
[ShowsNothingProtected("Audits and studies name no client.")]
internal sealed class ListStudies(FootbridgeDb db, ProgramCalendar calendar)
    : IQuery<ListStudies.Input, IReadOnlyList<ListStudies.Row>>
{
    public sealed record Input;

    public sealed record Row(
        Guid Id,
        StudyKind Kind,
        string Holder,
        string Purpose,
        string Reference,
        string Board,
        DateOnly ApprovedOn,
        DateOnly From,
        DateOnly Until,
        IReadOnlyList<string> Items,
        DateOnly DestroyBy,
        string PromisedBy,
        DateOnly? EndedOn,
        Guid Paper,
        bool IsCurrent
    );

    public async Task<Outcome<IReadOnlyList<Row>>> HandleAsync(Input input, CancellationToken ct)
    {
        var all = await db.Set<Study>().AsNoTracking().OrderBy(s => s.Until).ThenBy(s => s.Holder).ToListAsync(ct);
        return Outcome<IReadOnlyList<Row>>.Of([
            .. all.Select(s => new Row(
                s.Id,
                s.Kind,
                s.Holder,
                s.Purpose,
                s.Reference,
                s.Board,
                s.ApprovedOn,
                s.From,
                s.Until,
                s.Items,
                s.DestroyBy,
                s.PromisedBy,
                s.EndedOn,
                s.Paper,
                s.IsCurrent(calendar.Today)
            )),
        ]);
    }
}
