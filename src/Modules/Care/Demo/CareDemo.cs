using Footbridge.Contracts.Demo;

namespace Footbridge.Care.Demo;

internal sealed class CareDemo : IDemoPart
{
    public int Order => 40;

    public Task AddAsync(DemoStory story, CancellationToken ct) => Task.CompletedTask;
}
