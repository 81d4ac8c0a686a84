using Footbridge.Clinical.Toxicology;
using Footbridge.Contracts.People;
using Footbridge.Kernel;

namespace Footbridge.Monitoring.Screens;

/// <summary>Shows what would be taken of a laboratory's file. Nothing is changed.</summary>
[Requires(MonitoringPermissions.RecordScreens)]
internal sealed class LookAtLabFile(LabDesk desk, IClients clients) : IQuery<LookAtLabFile.Input, LookAtLabFile.View>
{
    public sealed record Input(byte[] Content);

    /// <summary>What would become of a file.</summary>
    public sealed record View(IReadOnlyList<Report> Reports) : IAboutClients
    {
        public int Takeable => Reports.Count(r => r.Results.Count > 0);

        IReadOnlyCollection<ClientId> IAboutClients.Clients => [.. Reports.Select(r => r.Client).OfType<ClientId>().Distinct()];
    }

    /// <summary>One report.</summary>
    /// <param name="Line">Where it stands in the file.</param>
    /// <param name="Client">Whose it is; null when it belongs to no screen.</param>
    /// <param name="Name">What the client is called.</param>
    /// <param name="CollectedOn">Day of the sample.</param>
    /// <param name="Before">Whether it was taken before.</param>
    /// <param name="Results">What would be taken.</param>
    /// <param name="NotTaken">What would not, and why.</param>
    public sealed record Report(
        int Line,
        ClientId? Client,
        string? Name,
        DateOnly? CollectedOn,
        bool Before,
        IReadOnlyList<Result> Results,
        IReadOnlyList<Note> NotTaken
    );

    /// <summary>What one test found.</summary>
    public sealed record Result(string Substance, TestStage Stage, Finding Finding, bool Corrects);

    /// <summary>Something that is not taken.</summary>
    public sealed record Note(int Line, string Code, string Part);

    public async Task<Outcome<View>> HandleAsync(Input input, CancellationToken ct)
    {
        if ((await desk.WorkAsync(input.Content, save: false, ct)).Failed(out var problem, out var outcomes))
        {
            return problem;
        }

        var people = await clients.FindAsync([.. outcomes.Select(o => o.Screen?.Client).OfType<ClientId>().Distinct()], ct);
        return new View([
            .. outcomes.Select(o => new Report(
                o.Line,
                o.Screen?.Client,
                o.Screen is { } screen ? people.GetValueOrDefault(screen.Client)?.DisplayName : null,
                o.Screen?.CollectedOn,
                o.Before,
                [.. o.Taken.Select(t => new Result(t.Substance, t.Stage, t.Finding, t.Corrects))],
                [.. o.NotTaken.Select(f => new Note(f.Line, $"monitoring.lab.{f.Code}", f.Part))]
            )),
        ]);
    }
}
