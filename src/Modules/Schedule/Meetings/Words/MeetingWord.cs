using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;
using Footbridge.Schedule.Appointments;
using Footbridge.Schedule.Groups;
using Footbridge.Storage.Protection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footbridge.Schedule.Meetings;

/// <summary>What a client told the team about one meeting beforehand: that they will be late, or cannot come. Never deleted; taking it back
/// is kept.</summary>
internal sealed class MeetingWord : IProgramOwned, IVersioned
{
    public const int WordsLength = 300;

    public required Guid Id { get; init; }

    public ProgramId ProgramId { get; private set; }

    public int Version { get; private set; }

    public required ClientId Client { get; init; }

    /// <summary>The group; null for an individual or family session.</summary>
    public GroupId? Group { get; init; }

    /// <summary>The individual or family session; null for a meeting of a group.</summary>
    public AppointmentId? Session { get; init; }

    /// <summary>Day of the meeting; of a session, the day on which it would be.</summary>
    public required DateOnly On { get; init; }

    /// <summary>How late they will be; null when they cannot come.</summary>
    public int? MinutesLate { get; init; }

    /// <summary>Code of the reason; empty when they will be late.</summary>
    public string Reason { get; init; } = "";

    /// <summary>In their own words; may be empty.</summary>
    public string Words { get; init; } = "";

    public required DateTimeOffset SaidAt { get; init; }

    public DateTimeOffset? TakenBackAt { get; private set; }

    public ToldWord Told => new(Group ?? default, On, Client, MinutesLate, Reason, Words);

    public void TakeBack(DateTimeOffset at) => TakenBackAt = at;
}

internal sealed class MeetingWordMap : IEntityTypeConfiguration<MeetingWord>
{
    public void Configure(EntityTypeBuilder<MeetingWord> builder)
    {
        builder.ToTable("schedule_word");
        builder.HasKey(w => w.Id);
        builder.Property(w => w.Id).ValueGeneratedNever();
        builder.Property(w => w.Reason).HasMaxLength(20);
        builder.Property(w => w.Words).IsEncrypted();
        builder.Ignore(w => w.Told);
        builder.HasOne<TherapyGroup>().WithMany().HasForeignKey(w => w.Group);
        builder.HasIndex(w => new
        {
            w.ProgramId,
            w.On,
            w.Group,
        });
        builder.HasIndex(w => new { w.ProgramId, w.Client });
    }
}

/// <summary>Reads what clients said of meetings.</summary>
internal static class WordQueries
{
    /// <summary>Words about meetings of groups that stand. One that was taken back is kept and counts no more.</summary>
    public static IQueryable<MeetingWord> Words(this Storage.FootbridgeDb db) => db.Standing().Where(w => w.Group != null);

    /// <summary>Those about individual and family sessions.</summary>
    public static IQueryable<MeetingWord> SessionWords(this Storage.FootbridgeDb db) =>
        db.Standing().Where(w => w.Session != null);

    private static IQueryable<MeetingWord> Standing(this Storage.FootbridgeDb db) =>
        db.Set<MeetingWord>().Where(w => w.TakenBackAt == null);
}
