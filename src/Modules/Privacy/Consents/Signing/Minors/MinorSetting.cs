using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Privacy.Consents.Signing.Minors;

/// <summary>Whose law about minors the program follows.</summary>
internal sealed class MinorSetting : IProgramOwned, IVersioned
{
    public required Guid Id { get; init; }

    public ProgramId ProgramId { get; private set; }

    public int Version { get; private set; }

    /// <summary>Two letters; empty for the careful rule: both sign.</summary>
    public required string State { get; set; }
}

/// <summary>Reads the setting.</summary>
internal static class MinorSettings
{
    public static async Task<string> StateAsync(this FootbridgeDb db, CancellationToken ct) =>
        await db.Set<MinorSetting>().AsNoTracking().Select(s => s.State).FirstOrDefaultAsync(ct) ?? "";

    /// <summary>Whose signature a consent of this person needs.</summary>
    public static async Task<RequiredSigners> SignersAsync(
        this FootbridgeDb db,
        DateOnly? bornOn,
        DateOnly on,
        CancellationToken ct
    ) => MinorRules.IsMinor(bornOn, on) ? MinorRules.SignersFor(await db.StateAsync(ct), bornOn, on) : RequiredSigners.Client;
}

/// <summary>Shows whose law about minors the program follows.</summary>
[Requires(PrivacyPermissions.Oversee)]
[ShowsNothingProtected("A setting of the program.")]
internal sealed class ShowMinorRule(FootbridgeDb db) : IQuery<ShowMinorRule.Input, string>
{
    public sealed record Input;

    public async Task<Outcome<string>> HandleAsync(Input input, CancellationToken ct) => await db.StateAsync(ct);
}

/// <summary>Chooses whose law about minors the program follows.</summary>
[Requires(PrivacyPermissions.Oversee)]
internal sealed class ChooseMinorRule(FootbridgeDb db, TimeProvider clock) : ICommand<ChooseMinorRule.Input, Done>
{
    public sealed record Input(string State);

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        if (input.State.Length > 0 && MinorRules.All.All(r => r.State != input.State))
        {
            return Problem.Invalid("core.choose-one", nameof(Input.State));
        }

        var setting = await db.Set<MinorSetting>().FirstOrDefaultAsync(ct);
        if (setting is null)
        {
            db.Add(new MinorSetting { Id = Ids.NewGuid(clock), State = input.State });
        }
        else
        {
            setting.State = input.State;
        }

        return Done.Value;
    }
}
