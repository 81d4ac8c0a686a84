using Footbridge.Care.Assessment.Reach;
using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Kernel.Access;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Care.Assessment.Allergies;

/// <summary>Allergies and naloxone.</summary>
[Requires(CarePermissions.ReadMedications)]
internal sealed class ReadAllergies(FootbridgeDb db, IStaff staff, IVisibleClients visible)
    : IQuery<ReadAllergies.Input, ReadAllergies.View>
{
    public sealed record Input(ClientId Client) : IAboutClient;

    /// <summary>What is known.</summary>
    /// <param name="NoneKnown">The statement that there are none; null when it was not made.</param>
    /// <param name="Lines">The allergies.</param>
    /// <param name="Naloxone">Whether the client has naloxone; null when nobody asked.</param>
    public sealed record View(AllergyRow? NoneKnown, IReadOnlyList<AllergyRow> Lines, NaloxoneRow? Naloxone)
    {
        /// <summary>Whether anybody asked.</summary>
        public bool Asked => NoneKnown is not null || Lines.Count > 0;
    }

    public async Task<Outcome<View>> HandleAsync(Input input, CancellationToken ct)
    {
        var reach = await visible.LabelsOfAsync(input.Client, ct);
        var rows = (
            await db.Set<Allergy>().AsNoTracking().Where(a => a.Client == input.Client && a.EndedAt == null).ToListAsync(ct)
        )
            .Where(a => a.IsWithin(reach))
            .OrderBy(a => a.RecordedAt)
            .ToList();
        var hands = await db.Set<NaloxoneInHand>().AsNoTracking().Where(n => n.Client == input.Client).ToListAsync(ct);
        var hand = hands.MaxBy(n => (n.On, n.RecordedAt));
        var names = await staff.PrintedAsync(rows.Select(a => (UserId?)a.RecordedBy).Append(hand?.RecordedBy), ct);
        return new View(
            rows.Find(a => a.NoneKnown) is { } none ? LineOf(none, names) : null,
            [.. rows.Where(a => !a.NoneKnown).Select(a => LineOf(a, names))],
            hand is null ? null : new(hand.InHand, hand.On, names.GetValueOrDefault(hand.RecordedBy, ""))
        );
    }

    private static AllergyRow LineOf(Allergy a, IReadOnlyDictionary<UserId, string> names) =>
        new(a.Id.Value, a.Version, a.Substance, a.Reaction, a.Severity, a.RecordedAt, names.GetValueOrDefault(a.RecordedBy, ""));
}
