using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Sessions.Signing.Rules;

/// <summary>Rules in force. Number 0 are those a program begins with.</summary>
internal sealed record SigningInForce(int Number, SigningSettings Settings, DateTimeOffset? ChangedAt, UserId? ChangedBy);

internal static class SigningSettingsQueries
{
    /// <summary>The rules in force.</summary>
    public static async Task<SigningInForce> SigningSettingsAsync(this FootbridgeDb db, CancellationToken ct)
    {
        var newest = await db.Set<ProgramSigningSettings>()
            .AsNoTracking()
            .OrderByDescending(s => s.Number)
            .FirstOrDefaultAsync(ct);
        return newest is null
            ? new(0, DefaultRules.Settings, null, null)
            : new(newest.Number, newest.Settings, newest.ChangedAt, newest.ChangedBy);
    }
}
