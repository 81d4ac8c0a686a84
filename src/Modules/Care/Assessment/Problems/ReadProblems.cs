using Footbridge.Care.Assessment.Reach;
using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Kernel.Access;
using Footbridge.Storage;
using Footbridge.Ui;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Care.Assessment.Problems;

/// <summary>The problem list, with what was entered in error at its end.</summary>
[Requires(CarePermissions.ReadProblems)]
internal sealed class ReadProblems(FootbridgeDb db, IClients clients, IStaff staff, IVisibleClients visible, IText text)
    : IQuery<ReadProblems.Input, ReadProblems.View>
{
    public sealed record Input(ClientId Client) : IAboutClient;

    public sealed record View(string ClientName, IReadOnlyList<ProblemRow> Lines)
    {
        public IEnumerable<ProblemRow> Standing => Lines.Where(l => !l.InError);
    }

    public async Task<Outcome<View>> HandleAsync(Input input, CancellationToken ct)
    {
        if (await clients.FindAsync(input.Client, ct) is not { } client)
        {
            return Problem.NotFound("care.client-not-found");
        }

        var reach = await visible.LabelsOfAsync(input.Client, ct);
        var rows = (await db.Set<ClientProblem>().AsNoTracking().Where(p => p.Client == input.Client).ToListAsync(ct))
            .Where(p => p.IsWithin(reach))
            .OrderBy(p => p.ErrorAt is not null)
            .ThenBy(p => p.Status)
            .ThenBy(p => p.RecordedAt)
            .ToList();
        var people = rows.SelectMany(p =>
            p.History.Select(h => (UserId?)UserId.From(h.By)).Append(p.RecordedBy).Append(p.ChangedBy)
        );
        var names = await staff.PrintedAsync(people, ct);
        return new View(client.PreferredName, [.. rows.Select(p => LineOf(p, names))]);
    }

    private ProblemRow LineOf(ClientProblem p, IReadOnlyDictionary<UserId, string> names) =>
        new(
            p.Id.Value,
            p.Version,
            p.Code,
            ProblemWords.Of(text, p),
            p.Status,
            p.OnsetOn,
            p.RecordedAt,
            names.GetValueOrDefault(p.RecordedBy, ""),
            p.ChangedAt,
            names.GetValueOrDefault(p.ChangedBy, ""),
            p.ErrorAt is not null,
            p.ErrorReason,
            [
                .. p.History.Select(h => new ProblemBefore(
                    Enum.Parse<ProblemStatus>(h.Status),
                    h.At,
                    names.GetValueOrDefault(UserId.From(h.By), "")
                )),
            ]
        );
}
