using Footbridge.Storage.Protection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footbridge.Care.MyPlan;

internal sealed class GoalProposalMap : IEntityTypeConfiguration<GoalProposal>
{
    public void Configure(EntityTypeBuilder<GoalProposal> builder)
    {
        builder.ToTable("care_goal_proposal");
        builder.HasKey(p => p.Id);
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Words).IsEncrypted();
        builder.Property(p => p.AnswerWords).IsEncrypted();
        builder.HasIndex(p => new { p.ProgramId, p.Client });
    }
}
