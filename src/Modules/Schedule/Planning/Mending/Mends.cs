using System.Security.Cryptography;
using System.Text;
using Footbridge.Kernel;
using Footbridge.Solver.Checking;
using Footbridge.Solver.Files;
using Footbridge.Solver.Repairs;

namespace Footbridge.Schedule.Planning;

/// <summary>Finds ways to mend the week for one person: somebody new, somebody whose life changed, somebody who lacks hours. The same facts
/// give the same ways, so that what is accepted is what was shown.</summary>
internal static class Mends
{
    // Well below a second for a clinic of the usual size.
    private const double Effort = 0.5;

    /// <summary>Up to three ways, the best first. Only those that change the person's own week.</summary>
    public static IReadOnlyList<(
        string Mark,
        IReadOnlyList<GroupChange> Changes,
        IReadOnlyList<SessionChange> Sessions,
        WeekRepair Repair
    )> For(WeekModel model, ClientId person, CancellationToken ct)
    {
        var repairs = TimetableRepair.Repair(
            model.Clinic,
            model.Clinic,
            model.Published,
            new() { Effort = Effort, Also = [model.PersonAt(person)] },
            ct
        );
        // Where the week as it is keeps every rule, a way is one only if it is better.
        var now =
            PlanCheck.Breaches(model.Clinic, model.Published).Count == 0
                ? Score.Of(model.Clinic, model.Published, model.Published).Total
                : long.MaxValue;
        return
        [
            .. repairs
                .Where(r => r.Score.Total < now)
                .Select(r => (MarkOf(r), WeekChanges.Of(model, r.Plan), SessionChanges.Of(model, r.Plan), r))
                .Where(r => SessionChanges.Touched(r.Item2, r.Item3).Contains(person)),
        ];
    }

    // What a way is known by between being shown and being accepted.
    private static string MarkOf(WeekRepair repair) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(PlanFile.Write(repair.Plan))))[..16];
}
