using Footbridge.Clinical.Toxicology;
using Footbridge.Contracts.Care;
using Footbridge.Kernel;

namespace Footbridge.Monitoring.Screens;

/// <summary>A client's medication list as results are compared with it: what stood on it on the day of the sample, as far as the reader
/// reaches.</summary>
internal sealed class MedicineList
{
    private readonly IReadOnlyList<ListedMedication> _all;

    private MedicineList(IReadOnlyList<ListedMedication> all) => _all = all;

    public static async Task<MedicineList> OfAsync(IClinicalPicture picture, ClientId client, CancellationToken ct) =>
        new(await picture.ListedMedicationsAsync(client, ct));

    public IReadOnlyList<ListedMedicine> On(DateOnly day) =>
        [.. _all.Where(m => m.IsOn(day)).Select(m => new ListedMedicine(m.Code, m.Name))];
}
