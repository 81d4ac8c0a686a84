using Footbridge.Kernel;
using Footbridge.Storage;

namespace Footbridge.Skills.Diary;

/// <summary>A client's diary card, for the team.</summary>
[Requires(SkillsPermissions.Read)]
internal sealed class DiaryOf(FootbridgeDb db) : IQuery<DiaryOf.Input, DiaryWeek>
{
    public sealed record Input(ClientId Client, DateOnly Until) : IAboutClient;

    public async Task<Outcome<DiaryWeek>> HandleAsync(Input input, CancellationToken ct) =>
        await DiaryWeek.OfAsync(db, input.Client, input.Until, ct);
}
