using Footbridge.Kernel;
using Footbridge.Storage.Protection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footbridge.Schedule.Prescriptions;

/// <summary>Two clients who must not share a group.</summary>
internal readonly record struct KeepApartId(Guid Value) : IEntityId<KeepApartId>
{
    public static KeepApartId From(Guid value) => new(value);
}

/// <summary>Two clients must not share a group, and why. It is about both, so neither is ever told: it would say of the other that they are
/// in care (42 CFR 2.13).</summary>
internal sealed class KeepApart : IProgramOwned
{
    public const int ReasonLength = 300;

    public required KeepApartId Id { get; init; }

    public ProgramId ProgramId { get; private set; }

    public required ClientId One { get; init; }

    public required ClientId Other { get; init; }

    public required string Reason { get; init; }

    public required UserId By { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>A pair has one row, whoever is named first.</summary>
    public static KeepApart Of(KeepApartId id, ClientId a, ClientId b, string reason, UserId by, DateTimeOffset at)
    {
        var (one, other) = a.Value.CompareTo(b.Value) < 0 ? (a, b) : (b, a);
        return new()
        {
            Id = id,
            One = one,
            Other = other,
            Reason = reason,
            By = by,
            At = at,
        };
    }
}

internal sealed class KeepApartMap : IEntityTypeConfiguration<KeepApart>
{
    public void Configure(EntityTypeBuilder<KeepApart> builder)
    {
        builder.ToTable("schedule_keep_apart");
        builder.HasKey(k => k.Id);
        builder.Property(k => k.Id).ValueGeneratedNever();
        builder.Property(k => k.Reason).IsEncrypted();
        builder
            .HasIndex(k => new
            {
                k.ProgramId,
                k.One,
                k.Other,
            })
            .IsUnique();
    }
}
