using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Care.Episodes.Aftercare;

/// <summary>What planning aftercare needs of the stay.</summary>
internal static class AftercareStay
{
    public static Task<Episode?> LatestAsync(FootbridgeDb db, ClientId client, CancellationToken ct) =>
        db.Set<Episode>().Where(e => e.Client == client).OrderByDescending(e => e.AdmittedOn).FirstOrDefaultAsync(ct);

    public static Problem? Fault(string text, string field, bool needed) =>
        needed && string.IsNullOrWhiteSpace(text) ? Problem.Invalid("core.required", field)
        : text.Length > AftercareAppointment.TextLength
            ? Problem.Invalid("core.too-long", field, $"{AftercareAppointment.TextLength}")
        : null;
}
