using Footbridge.Contracts.People;
using Footbridge.Intake.Received.Labels;
using Footbridge.Kernel;
using Footbridge.Kernel.Access;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Intake.Attachments;

/// <summary>The papers of a client's record, newest first. One whose label the caller does not reach is not there.</summary>
[Requires(IntakePermissions.Records)]
internal sealed class ListAttachments(FootbridgeDb db, IClients clients, IStaff staff, IVisibleClients visible)
    : IQuery<ListAttachments.Input, ListAttachments.Output>
{
    internal sealed record Input(ClientId Client) : IAboutClient;

    internal sealed record Output(string ClientName, IReadOnlyList<Row> Rows);

    /// <summary>A paper.</summary>
    internal sealed record Row
    {
        public required Guid Id { get; init; }
        public required int Version { get; init; }
        public required string Kind { get; init; }
        public required string Title { get; init; }
        public DateOnly? DatedOn { get; init; }
        public required string MediaType { get; init; }
        public required int Size { get; init; }
        public required bool Hiv { get; init; }
        public required string AddedBy { get; init; }
        public required DateTimeOffset AddedAt { get; init; }
        public DateTimeOffset? WithdrawnAt { get; init; }
        public required string WithdrawnReason { get; init; }
    }

    public async Task<Outcome<Output>> HandleAsync(Input input, CancellationToken ct)
    {
        if (await clients.FindAsync(input.Client, ct) is not { } client)
        {
            return Problem.NotFound("core.not-found");
        }

        var within = await visible.LabelsOfAsync(input.Client, ct);
        var papers = await db.Set<Attachment>()
            .Where(a => a.Client == input.Client && (a.Label & ~within) == DataKinds.None)
            .OrderByDescending(a => a.AddedAt)
            .Select(a => new
            {
                a.AddedBy,
                Row = new Row
                {
                    Id = a.Id,
                    Version = a.Version,
                    Kind = a.Kind,
                    Title = a.Title,
                    DatedOn = a.DatedOn,
                    MediaType = a.MediaType,
                    Size = a.Size,
                    Hiv = a.Label == DataKinds.Hiv,
                    AddedBy = "",
                    AddedAt = a.AddedAt,
                    WithdrawnAt = a.WithdrawnAt,
                    WithdrawnReason = a.WithdrawnReason,
                },
            })
            .ToListAsync(ct);
        var names = new Dictionary<UserId, string>();
        foreach (var user in papers.Select(p => p.AddedBy).Distinct())
        {
            names[user] = (await staff.FindAsync(user, ct))?.DisplayName ?? "";
        }

        return new Output(client.DisplayName, [.. papers.Select(p => p.Row with { AddedBy = names[p.AddedBy] })]);
    }
}
