using Footbridge.Kernel;
using Footbridge.Storage;

namespace Footbridge.Skills.Diary;

/// <summary>A client's own diary card.</summary>
[Requires(SkillsPermissions.ReadOwn)]
internal sealed class MyDiary(FootbridgeDb db) : IQuery<MyDiary.Input, DiaryWeek>
{
    public sealed record Input(ClientId Client, DateOnly Until) : IAboutClient;

    public async Task<Outcome<DiaryWeek>> HandleAsync(Input input, CancellationToken ct) =>
        await DiaryWeek.OfAsync(db, input.Client, input.Until, ct);
}
