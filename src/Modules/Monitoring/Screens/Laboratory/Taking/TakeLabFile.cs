using Footbridge.Contracts.Monitoring;
using Footbridge.Kernel;

namespace Footbridge.Monitoring.Screens;

/// <summary>Takes a laboratory's file: what is matched goes into the screens, what is not is told with its reason. The same file twice
/// acts once, and what could not be matched then is tried again.</summary>
[Requires(MonitoringPermissions.RecordScreens)]
internal sealed class TakeLabFile(LabDesk desk) : ICommand<LabFile, LabFileTaken>
{
    public async Task<Outcome<LabFileTaken>> HandleAsync(LabFile input, CancellationToken ct)
    {
        if ((await desk.WorkAsync(input.Content, save: true, ct)).Failed(out var problem, out var outcomes))
        {
            return problem;
        }

        return new LabFileTaken(
            outcomes.Count(o => o.Taken.Count > 0),
            outcomes.Count(o => o.Before),
            [.. outcomes.SelectMany(o => o.NotTaken).Select(f => new LabFileNote(f.Line, $"monitoring.lab.{f.Code}", f.Part))],
            [.. outcomes.Where(o => o.Taken.Count > 0).Select(o => o.Screen!.Client).Distinct()]
        );
    }
}
