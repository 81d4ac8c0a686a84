using Footbridge.Kernel;
using Footbridge.Storage;

namespace Footbridge.Sessions.Signing.Rules;

/// <summary>Sets what each credential may sign and what a co-signer says. Notes that are signed keep the rule they were signed under.</summary>
[Requires(SessionPermissions.Rules)]
internal sealed class ChangeSigningRules(FootbridgeDb db, CallContext call, TimeProvider clock)
    : ICommand<ChangeSigningRules.Input, int>
{
    /// <summary>The new rules, and the number of those that were in force when the form was made.</summary>
    internal sealed record Input(SigningSettings Settings, int BasedOn);

    public async Task<Outcome<int>> HandleAsync(Input input, CancellationToken ct)
    {
        if (input.Settings.Fault() is { } fault)
        {
            return fault;
        }

        var now = await db.SigningSettingsAsync(ct);
        if (now.Number != input.BasedOn)
        {
            return Problem.Conflict("core.changed-meanwhile");
        }

        db.Add(
            ProgramSigningSettings.Of(Ids.NewGuid(clock), now.Number + 1, input.Settings, call.Caller.User, clock.GetUtcNow())
        );
        return now.Number + 1;
    }
}
