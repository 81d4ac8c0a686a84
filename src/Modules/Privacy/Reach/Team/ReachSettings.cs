using Footbridge.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footbridge.Privacy.Reach.Team;

/// <summary>Who belongs to a client's care team.</summary>
internal enum TeamRule
{
    /// <summary>Everyone who treats cares for everyone who is in care, as in a small program where all stand in for all.</summary>
    WholeTeam,

    /// <summary>Only who is assigned; the roles that answer for all care reach all.</summary>
    Assigned,
}

/// <summary>How far the records of a program reach inside it.</summary>
internal sealed class ReachSettings : IProgramOwned
{
    public const int DefaultCoverHours = 24;
    public const int DefaultEmergencyHours = 4;

    /// <summary>Days after discharge in which the team still belongs to the person: the year of aftercare.</summary>
    public const int DefaultAftercareDays = 365;

    public ProgramId ProgramId { get; private set; }

    public TeamRule Team { get; set; }

    /// <summary>Hours that stepping in for a colleague lasts.</summary>
    public int CoverHours { get; set; } = DefaultCoverHours;

    /// <summary>Hours that a record opened for an emergency stays open.</summary>
    public int EmergencyHours { get; set; } = DefaultEmergencyHours;

    public int AftercareDays { get; set; } = DefaultAftercareDays;
}

internal sealed class ReachSettingsMap : IEntityTypeConfiguration<ReachSettings>
{
    public void Configure(EntityTypeBuilder<ReachSettings> builder)
    {
        builder.ToTable("privacy_reach_settings");
        builder.HasKey(s => s.ProgramId);
        builder.Property(s => s.ProgramId).ValueGeneratedNever();
    }
}
