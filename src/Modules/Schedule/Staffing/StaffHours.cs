using Footbridge.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footbridge.Schedule.Staffing;

/// <summary>Somebody's working week as it was agreed.</summary>
internal readonly record struct StaffHoursId(Guid Value) : IEntityId<StaffHoursId>
{
    public static StaffHoursId From(Guid value) => new(value);
}

/// <summary>When a member of staff works and what they may lead, from a day on. A later one replaces it from its own day.</summary>
internal sealed class StaffHours : IProgramOwned, IVersioned
{
    public const int KindLength = 20;

    public required StaffHoursId Id { get; init; }

    public ProgramId ProgramId { get; private set; }

    public int Version { get; private set; }

    public required UserId User { get; init; }

    public required DateOnly From { get; init; }

    public List<WorkBlock> Blocks { get; private set; } = [];

    /// <summary>Kind codes of groups the person may lead.</summary>
    public List<string> Kinds { get; private set; } = [];

    public bool WomensGroups { get; private set; }

    public bool TraumaTrack { get; private set; }

    public bool Spanish { get; private set; }

    /// <summary>Whether the person holds appointments by video.</summary>
    public bool Video { get; private set; }

    public int MostDayMinutes { get; private set; }

    public int MostWeekMinutes { get; private set; }

    public int OvertimeMinutes { get; private set; }

    public int Caseload { get; private set; }

    public WorkTerms Terms =>
        new(
            Blocks,
            Kinds,
            WomensGroups,
            TraumaTrack,
            Video,
            MostDayMinutes: MostDayMinutes,
            MostWeekMinutes: MostWeekMinutes,
            OvertimeMinutes: OvertimeMinutes,
            Caseload: Caseload
        )
        {
            Spanish = Spanish,
        };

    public static StaffHours Of(StaffHoursId id, UserId user, DateOnly from, WorkTerms terms)
    {
        var hours = new StaffHours
        {
            Id = id,
            User = user,
            From = from,
        };
        hours.Replace(terms);
        return hours;
    }

    public void Replace(WorkTerms terms)
    {
        Blocks = [.. terms.Blocks.OrderBy(b => ((int)b.Day + 6) % 7).ThenBy(b => b.From)];
        Kinds = [.. terms.Kinds];
        (WomensGroups, TraumaTrack, Video) = (terms.WomensGroups, terms.TraumaTrack, terms.Video);
        Spanish = terms.Spanish;
        (MostDayMinutes, MostWeekMinutes) = (terms.MostDayMinutes, terms.MostWeekMinutes);
        (OvertimeMinutes, Caseload) = (terms.OvertimeMinutes, terms.Caseload);
    }
}

internal sealed class StaffHoursMap : IEntityTypeConfiguration<StaffHours>
{
    public void Configure(EntityTypeBuilder<StaffHours> builder)
    {
        builder.ToTable("schedule_staff_hours");
        builder.HasKey(h => h.Id);
        builder.Property(h => h.Id).ValueGeneratedNever();
        builder.Ignore(h => h.Terms);
        builder.OwnsMany(h => h.Blocks, blocks => blocks.ToJson());
        builder.PrimitiveCollection(h => h.Kinds).ElementType().HasMaxLength(StaffHours.KindLength);
        builder
            .HasIndex(h => new
            {
                h.ProgramId,
                h.User,
                h.From,
            })
            .IsUnique();
    }
}
