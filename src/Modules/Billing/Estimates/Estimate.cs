using System.Text.Json;
using Footbridge.Clinical.Cost;
using Footbridge.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footbridge.Billing.Estimates;

/// <summary>An estimate that was made.</summary>
internal readonly record struct EstimateId(Guid Value) : IEntityId<EstimateId>
{
    public static EstimateId From(Guid value) => new(value);
}

/// <summary>What a person was told that care would cost them: what it was made from and what came out, kept as it was said.</summary>
internal sealed class Estimate : IProgramOwned
{
    public required EstimateId Id { get; init; }

    public ProgramId ProgramId { get; private set; }

    public required ClientId Client { get; init; }

    /// <summary>Counts the estimates of the client from 1.</summary>
    public required int Number { get; init; }

    public required DateTimeOffset At { get; init; }

    public UserId? By { get; init; }

    public required long OwnWeeklyCents { get; init; }

    public required int Weeks { get; init; }

    public required string Payer { get; init; }

    public required string Request { get; init; }

    public required string Result { get; init; }

    public static Estimate Of(
        EstimateId id,
        ClientId client,
        int number,
        DateTimeOffset at,
        UserId? by,
        string payer,
        CostRequest request,
        CostResult result
    ) =>
        new()
        {
            Id = id,
            Client = client,
            Number = number,
            At = at,
            By = by,
            OwnWeeklyCents = result.OwnWeeklyCents,
            Weeks = request.Weeks,
            Payer = payer,
            Request = JsonSerializer.Serialize(request),
            Result = JsonSerializer.Serialize(result),
        };

    public MadeEstimate Made() =>
        new(
            Number,
            At,
            Payer,
            JsonSerializer.Deserialize<CostRequest>(Request)!,
            JsonSerializer.Deserialize<CostResult>(Result)!
        );
}

/// <summary>An estimate as pages show it.</summary>
/// <param name="Number">Its number among the client's.</param>
/// <param name="At">When it was made.</param>
/// <param name="Payer">Name of the payer, or empty.</param>
/// <param name="Request">What it was made from.</param>
/// <param name="Result">What came out.</param>
public sealed record MadeEstimate(int Number, DateTimeOffset At, string Payer, CostRequest Request, CostResult Result);

internal sealed class EstimateMap : IEntityTypeConfiguration<Estimate>
{
    public void Configure(EntityTypeBuilder<Estimate> builder)
    {
        builder.ToTable("billing_estimate");
        builder.HasKey(e => e.Id);
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.Payer).HasMaxLength(Coverages.CoverageFacts.NameLength);
        builder
            .HasIndex(e => new
            {
                e.ProgramId,
                e.Client,
                e.Number,
            })
            .IsUnique();
    }
}
