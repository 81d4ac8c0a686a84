using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footbridge.Schedule.Prescriptions;

/// <summary>What one client's week is to hold.</summary>
internal readonly record struct PrescriptionId(Guid Value) : IEntityId<PrescriptionId>
{
    public static PrescriptionId From(Guid value) => new(value);
}

/// <summary>How much treatment a client's week is to hold and of what kind, from a day on. A later one replaces it from its own day.</summary>
internal sealed class Prescription : IProgramOwned, IVersioned
{
    public required PrescriptionId Id { get; init; }

    public ProgramId ProgramId { get; private set; }

    public int Version { get; private set; }

    public required ClientId Client { get; init; }

    public required DateOnly From { get; init; }

    /// <summary>Fewest hours a week.</summary>
    public int HoursLeast { get; private set; }

    /// <summary>Most hours a week.</summary>
    public int HoursMost { get; private set; }

    /// <summary>Fewest days a week.</summary>
    public int DaysLeast { get; private set; }

    /// <summary>Most days a week.</summary>
    public int DaysMost { get; private set; }

    /// <summary>Fewest minutes on a day with treatment.</summary>
    public int DayLeastMinutes { get; private set; }

    /// <summary>Most minutes on a day.</summary>
    public int DayMostMinutes { get; private set; }

    /// <summary>Fewest services on a day with treatment.</summary>
    public int ServicesLeast { get; private set; }

    /// <summary>Group sessions a week by kind.</summary>
    public List<KindCount> Mix { get; private set; } = [];

    /// <summary>Whether one individual session a week belongs to it.</summary>
    public bool Individual { get; private set; }

    /// <summary>Whether one family session a week belongs to it.</summary>
    public bool Family { get; private set; }

    /// <summary>Who leads the family session; null when anybody may.</summary>
    public UserId? FamilyTherapist { get; private set; }

    /// <summary>Where the person goes; null when any site will do.</summary>
    public SiteId? Site { get; private set; }

    /// <summary>Where they can go instead.</summary>
    public SiteId? OtherSite { get; private set; }

    /// <summary>Whether only groups of women will do.</summary>
    public bool WomenOnly { get; private set; }

    /// <summary>Whether groups of women are preferred.</summary>
    public bool PrefersWomen { get; private set; }

    /// <summary>Whether groups of the trauma track are meant.</summary>
    public bool TraumaTrack { get; private set; }

    /// <summary>Preferred part of the day: one of <see cref="Terms.PartsOfDay"/>.</summary>
    public string PartOfDay { get; private set; } = "";

    /// <summary>Language of the groups; empty when any will do.</summary>
    public string Language { get; private set; } = "";

    /// <summary>Everything that is prescribed.</summary>
    public Terms Terms =>
        new()
        {
            HoursLeast = HoursLeast,
            HoursMost = HoursMost,
            DaysLeast = DaysLeast,
            DaysMost = DaysMost,
            DayLeastMinutes = DayLeastMinutes,
            DayMostMinutes = DayMostMinutes,
            ServicesLeast = ServicesLeast,
            Mix = Mix,
            Individual = Individual,
            Family = Family,
            FamilyTherapist = FamilyTherapist,
            Site = Site,
            OtherSite = OtherSite,
            WomenOnly = WomenOnly,
            PrefersWomen = PrefersWomen,
            TraumaTrack = TraumaTrack,
            PartOfDay = PartOfDay,
            Language = Language,
        };

    public static Prescription Of(PrescriptionId id, ClientId client, DateOnly from, Terms terms)
    {
        var prescription = new Prescription
        {
            Id = id,
            Client = client,
            From = from,
        };
        prescription.Replace(terms);
        return prescription;
    }

    public void Replace(Terms terms)
    {
        (HoursLeast, HoursMost) = (terms.HoursLeast, terms.HoursMost);
        (DaysLeast, DaysMost) = (terms.DaysLeast, terms.DaysMost);
        (DayLeastMinutes, DayMostMinutes) = (terms.DayLeastMinutes, terms.DayMostMinutes);
        ServicesLeast = terms.ServicesLeast;
        Mix = [.. terms.Mix];
        (Individual, Family, FamilyTherapist) = (terms.Individual, terms.Family, terms.FamilyTherapist);
        (Site, OtherSite) = (terms.Site, terms.OtherSite);
        (WomenOnly, PrefersWomen, TraumaTrack) = (terms.WomenOnly, terms.PrefersWomen, terms.TraumaTrack);
        (PartOfDay, Language) = (terms.PartOfDay, terms.Language);
    }
}

internal sealed class PrescriptionMap : IEntityTypeConfiguration<Prescription>
{
    public void Configure(EntityTypeBuilder<Prescription> builder)
    {
        builder.ToTable("schedule_prescription");
        builder.HasKey(p => p.Id);
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Ignore(p => p.Terms);
        builder.OwnsMany(p => p.Mix, mix => mix.ToJson());
        builder.Property(p => p.PartOfDay).HasMaxLength(20);
        builder.Property(p => p.Language).HasMaxLength(10);
        builder
            .HasIndex(p => new
            {
                p.ProgramId,
                p.Client,
                p.From,
            })
            .IsUnique();
    }
}
