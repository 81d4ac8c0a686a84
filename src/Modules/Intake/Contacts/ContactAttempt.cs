using Footbridge.Contracts.Intake;
using Footbridge.Kernel;
using Footbridge.Storage.Protection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footbridge.Intake.Contacts;

/// <summary>One try to reach a person or whoever asked for them. It is never changed or taken away.</summary>
internal sealed class ContactAttempt : IProgramOwned
{
    public Guid Id { get; private set; }

    public ProgramId ProgramId { get; private set; }

    public ReferralId Referral { get; private set; }

    public DateTimeOffset At { get; private set; }

    public ContactChannel Channel { get; private set; }

    public ContactWith With { get; private set; }

    public ContactOutcome Outcome { get; private set; }

    public string? Note { get; private set; }

    public UserId? By { get; private set; }

    public static ContactAttempt Of(Guid id, ReferralId referral, ContactFacts facts, UserId? by) =>
        new()
        {
            Id = id,
            Referral = referral,
            At = facts.At,
            Channel = facts.Channel,
            With = facts.With,
            Outcome = facts.Outcome,
            Note = string.IsNullOrWhiteSpace(facts.Note) ? null : facts.Note.Trim(),
            By = by,
        };
}

internal sealed class ContactAttemptMap : IEntityTypeConfiguration<ContactAttempt>
{
    public void Configure(EntityTypeBuilder<ContactAttempt> builder)
    {
        builder.ToTable("intake_contact");
        builder.HasKey(c => c.Id);
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Note).IsEncrypted();
        builder.HasIndex(c => new
        {
            c.ProgramId,
            c.Referral,
            c.At,
        });
    }
}
