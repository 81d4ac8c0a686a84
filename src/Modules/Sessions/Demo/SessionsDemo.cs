using Footbridge.Contracts.Demo;

namespace Footbridge.Sessions.Demo;

internal sealed class SessionsDemo : IDemoPart
{
    public int Order => 60;

    public Task AddAsync(DemoStory story, CancellationToken ct) => Task.CompletedTask;
}
