using Footbridge.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footbridge.Storage.Gate;

/// <summary>The answer given to a command that came with a key: the same key from the same actor gets the same answer and acts no more.</summary>
internal sealed class CommandKey : IProgramOwned
{
    public ProgramId ProgramId { get; init; }

    public required string Actor { get; init; }

    public required string Slice { get; init; }

    public required string Key { get; init; }

    public required string Answer { get; init; }

    public required DateTimeOffset At { get; init; }

    public static string ActorOf(Caller caller) => caller.User?.Value.ToString("N") ?? caller.Kind.ToString();

    public static CommandKey Of(Caller caller, string slice, string key, string answer, DateTimeOffset at) =>
        new()
        {
            Actor = ActorOf(caller),
            Slice = slice,
            Key = key,
            Answer = answer,
            At = at,
        };
}

internal sealed class CommandKeyMap : IEntityTypeConfiguration<CommandKey>
{
    public void Configure(EntityTypeBuilder<CommandKey> builder)
    {
        builder.ToTable("core_command_key");
        builder.HasKey(k => new
        {
            k.ProgramId,
            k.Actor,
            k.Slice,
            k.Key,
        });
        builder.Property(k => k.Actor).HasMaxLength(40);
        builder.Property(k => k.Slice).HasMaxLength(120);
        builder.Property(k => k.Key).HasMaxLength(100);
    }
}
