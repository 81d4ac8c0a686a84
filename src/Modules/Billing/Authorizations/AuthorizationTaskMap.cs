using Footbridge.Storage.Protection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footbridge.Billing.Authorizations;

internal sealed class AuthorizationTaskMap : IEntityTypeConfiguration<AuthorizationTask>
{
    public void Configure(EntityTypeBuilder<AuthorizationTask> builder)
    {
        builder.ToTable("billing_authorization_task");
        builder.HasKey(t => t.Id);
        builder.Property(t => t.Id).ValueGeneratedNever();
        builder.Property(t => t.FromLevel).HasMaxLength(10);
        builder.Property(t => t.ToLevel).HasMaxLength(10);
        builder.Property(t => t.Outcome).HasMaxLength(20);
        builder.Property(t => t.Number).HasMaxLength(AuthorizationTask.NumberLength);
        builder.Property(t => t.Words).IsEncrypted();
        builder.HasIndex(t => new { t.ProgramId, t.Client });
        builder.HasIndex(t => new { t.ProgramId, t.SettledAt });
    }
}
