using Footbridge.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footbridge.Recovery.Reminders;

internal readonly record struct ReminderWishId(Guid Value) : IEntityId<ReminderWishId>
{
    public static ReminderWishId From(Guid value) => new(value);
}

/// <summary>What a client wants to be reminded of, and what they were reminded of last: nobody is told twice.</summary>
internal sealed class ReminderWish : IProgramOwned
{
    public required ReminderWishId Id { get; init; }

    public ProgramId ProgramId { get; private set; }

    public required ClientId Client { get; init; }

    /// <summary>The evening before a day with a meeting. So it is until the client says otherwise.</summary>
    public bool Meetings { get; private set; } = true;

    /// <summary>Local time of day to be reminded of the check-in; null for never.</summary>
    public TimeOnly? CheckInAt { get; private set; }

    /// <summary>Last day of a meeting that was reminded of.</summary>
    public DateOnly? ToldOfMeetings { get; private set; }

    /// <summary>Last day on which the check-in was reminded of.</summary>
    public DateOnly? ToldOfCheckIn { get; private set; }

    public void Take(bool meetings, TimeOnly? checkInAt) => (Meetings, CheckInAt) = (meetings, checkInAt);

    public void ToldMeetings(DateOnly day) => ToldOfMeetings = day;

    public void ToldCheckIn(DateOnly day) => ToldOfCheckIn = day;
}

internal sealed class ReminderWishMap : IEntityTypeConfiguration<ReminderWish>
{
    public void Configure(EntityTypeBuilder<ReminderWish> builder)
    {
        builder.ToTable("recovery_reminder");
        builder.HasKey(r => r.Id);
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.HasIndex(r => new { r.ProgramId, r.Client }).IsUnique();
    }
}
