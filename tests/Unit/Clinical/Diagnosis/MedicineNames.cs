using Footbridge.Clinical.Medications;

namespace Footbridge.Unit.Clinical.Diagnosis;

public sealed class MedicineNames
{
    [Theory]
    [InlineData("buprenorphine 8 MG / naloxone 2 MG Sublingual Film", "buprenorphine")]
    [InlineData("Suboxone", "buprenorphine")]
    [InlineData("Sublocade 300 mg", "buprenorphine-xr")]
    [InlineData("Naltrexone, monthly injection", "naltrexone-xr")]
    [InlineData("Vivitrol", "naltrexone-xr")]
    [InlineData("naltrexone hydrochloride 50 MG Oral Tablet", "naltrexone")]
    [InlineData("Metadona 10 mg/ml", "methadone")]
    [InlineData("Acamprosate calcium 333 MG", "acamprosate")]
    [InlineData("Antabuse", "disulfiram")]
    [InlineData("Nicotine patch", "nicotine-replacement")]
    [InlineData("Naloxone nasal spray", null)]
    [InlineData("Nicotinamide 500 mg", null)]
    [InlineData("Sertraline 50 mg", null)]
    [InlineData("", null)]
    public void A_medicine_for_addiction_is_known_by_its_name(string words, string? code) =>
        (AddictionMedicines.Named(words)?.Code).ShouldBe(code);

    [Fact]
    public void Every_usual_way_to_take_one_is_among_the_ways() =>
        AddictionMedicines.All.SelectMany(m => m.Routes).Except(AddictionMedicines.Routes).ShouldBeEmpty();
}
