using Footbridge.Care.Chart;
using Footbridge.Storage;
using Footbridge.Storage.Audit;

namespace Footbridge.Slices.Privacy;

internal static class LookArrangements
{
    public static Task<Outcome<ChartFront.View>> OpenChartAsync(this Clinic clinic, string role, ClientId client) =>
        clinic.AskAsync<ChartFront.Input, ChartFront.View>(clinic.Staff(role), new(client));

    /// <summary>A look at a chart, some days ago at noon or at another local hour.</summary>
    public static AuditEntry LookAt(this Clinic clinic, ClientId client, string role, int daysAgo, int hour = 10, int minute = 0)
    {
        var calendar = new ProgramCalendar(TimeZoneInfo.FindSystemTimeZoneById(clinic.Story.Zone), clinic.Clock);
        var at = calendar.Resolve(clinic.Today.AddDays(-daysAgo), new TimeOnly(hour, minute)).Instant;
        return new(clinic.Staff(role).User, CallerKind.Staff, "Care.ChartFront", IsChange: false, client, "done", "GET /test")
        {
            At = at,
        };
    }

    /// <summary>Writes looks of the past; they must come in the order of time.</summary>
    public static Task<bool> WriteLooksAsync(this Clinic clinic, params IReadOnlyList<AuditEntry> entries) =>
        clinic.InScopeAsync(
            clinic.SystemCaller,
            async services =>
            {
                var db = services.GetRequiredService<FootbridgeDb>();
                await using var transaction = await db.Database.BeginTransactionAsync();
                await AuditChain.AppendAsync(db, clinic.Clock, entries, CancellationToken.None);
                await transaction.CommitAsync();
                return true;
            }
        );
}
