using Footbridge.Solver.Files;
using Footbridge.Solver.Instances;

namespace Footbridge.Unit.Solver;

public sealed class ClinicFileTests
{
    [Fact]
    public void A_clinic_that_is_written_is_read_again()
    {
        var text = ClinicFile.Write(Clinics.Small);
        ClinicFile.Write(ClinicFile.Read(text).Value!).ShouldBe(text);
    }

    [Theory]
    [InlineData("c60")]
    [InlineData("c5000")]
    public void The_public_instances_are_read(string name) =>
        ClinicFile.Read(File.ReadAllText(SharedData.Path($"timetable/{name}.json"))).Refusal.ShouldBeNull();

    [Fact]
    public void A_broken_document_is_refused_with_line_and_column() =>
        ClinicFile.Read("{\n  \"sites\": [,]\n}").Refusal!.Place.ShouldBe("sites[0] (line 2, column 13)");

    [Fact]
    public void A_missing_list_is_named() => ClinicFile.Read("{}").Refusal!.Reason.ShouldContain("sites");

    [Fact]
    public void A_name_that_leads_nowhere_is_refused_at_its_place()
    {
        Clinic clinic = Clinics.Small with { Clients = [Clinics.Client(0), Clinics.Client(1) with { Counselor = 44 }] };
        ClinicFile
            .Read(ClinicFile.Write(clinic))
            .Refusal!.ToString()
            .ShouldBe("clients[1].counselor: there is no member of staff 44");
    }

    [Fact]
    public void A_plan_with_a_word_in_place_of_a_number_is_refused() =>
        PlanFile
            .Read("""{"groups":[{"site":"one","type":1,"day":2,"start":10,"staff":[4],"clients":[1]}],"appointments":[]}""")
            .Refusal!.Place.ShouldStartWith("groups[0].site");
}
