using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footbridge.People.Clients;

/// <summary>Who a client is.</summary>
internal sealed class ClientRow : IProgramOwned, IVersioned
{
    public required ClientId Id { get; init; }

    public ProgramId ProgramId { get; init; }

    public required string GivenName { get; set; }

    public required string FamilyName { get; set; }

    public string? PreferredName { get; set; }

    public DateOnly? BornOn { get; set; }

    public required string Sex { get; set; }

    public string? Pronouns { get; set; }

    public required string Language { get; set; }

    public string? Phone { get; set; }

    public string? Email { get; set; }

    public string? Address { get; set; }

    public bool MayLeaveMessage { get; set; }

    public required DateTimeOffset AddedAt { get; init; }

    /// <summary>Names folded for searching: lower-case, without accents.</summary>
    public string SearchGiven { get; private set; } = "";

    public string SearchPreferred { get; private set; } = "";

    public string SearchFamily { get; private set; } = "";

    public int Version { get; private set; }

    /// <summary>Preferred name and family name.</summary>
    public string DisplayName => $"{PreferredName ?? GivenName} {FamilyName}".TrimEnd();

    public static ClientRow Of(ClientId id, NewClient person, DateTimeOffset at)
    {
        var row = new ClientRow
        {
            Id = id,
            GivenName = "",
            FamilyName = "",
            Sex = person.Sex,
            Language = "en",
            AddedAt = at,
        };
        row.Take(person);
        return row;
    }

    /// <summary>Takes over what is known of the person.</summary>
    public void Take(NewClient person)
    {
        GivenName = person.GivenName.Trim();
        FamilyName = person.FamilyName.Trim();
        PreferredName = Tidy(person.PreferredName);
        BornOn = person.BornOn;
        Sex = person.Sex is "female" or "male" or "other" ? person.Sex : "unknown";
        Pronouns = Tidy(person.Pronouns);
        Language = person.Language == "es" ? "es" : "en";
        Phone = Tidy(person.Phone);
        Email = Tidy(person.Email);
        Address = Tidy(person.Address);
        MayLeaveMessage = person.MayLeaveMessage;
        SearchGiven = Folded.Of(GivenName);
        SearchPreferred = Folded.Of(PreferredName ?? "");
        SearchFamily = Folded.Of(FamilyName);
    }

    public ClientIdentity ToIdentity() =>
        new(
            Id,
            DisplayName,
            PreferredName ?? GivenName,
            GivenName,
            FamilyName,
            BornOn,
            Pronouns,
            Language,
            Phone,
            Email,
            MayLeaveMessage
        );

    private static string? Tidy(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

internal sealed class ClientRowMap : IEntityTypeConfiguration<ClientRow>
{
    public void Configure(EntityTypeBuilder<ClientRow> builder)
    {
        builder.ToTable("people_client");
        builder.HasKey(c => c.Id);
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.GivenName).HasMaxLength(100);
        builder.Property(c => c.FamilyName).HasMaxLength(100);
        builder.Property(c => c.PreferredName).HasMaxLength(100);
        builder.Property(c => c.Sex).HasMaxLength(10);
        builder.Property(c => c.Pronouns).HasMaxLength(60);
        builder.Property(c => c.Language).HasMaxLength(2);
        builder.Property(c => c.Phone).HasMaxLength(40);
        builder.Property(c => c.Email).HasMaxLength(254);
        builder.Property(c => c.Address).HasMaxLength(300);
        builder.Property(c => c.SearchGiven).HasMaxLength(100);
        builder.Property(c => c.SearchPreferred).HasMaxLength(100);
        builder.Property(c => c.SearchFamily).HasMaxLength(100);
        builder.Ignore(c => c.DisplayName);
        builder.HasIndex(c => new { c.ProgramId, c.SearchFamily });
        builder.HasIndex(c => new { c.ProgramId, c.SearchGiven });
    }
}
