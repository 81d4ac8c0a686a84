using Footbridge.Contracts.Intake;

namespace Footbridge.Unit.Fhir;

/// <summary>The person as the sender describes them.</summary>
public class PersonTests
{
    private const string SocialSecurity = """{"system":"http://hl7.org/fhir/sid/us-ssn","value":"999-00-0000"}""";

    [Fact]
    public void Names_stay_as_sent()
    {
        var person = Import("\"x\"").Person;
        (person.GivenName, person.FamilyName).ShouldBe(($"{Samples.Given} Mo", Samples.Family));
        person.BornOn.ShouldBe(new DateOnly(1987, 6, 5));
    }

    [Theory]
    [InlineData("""[{"system":"a","value":"1"},{"type":{"coding":[{"code":"MR"}]},"system":"b","value":"2"}]""", "b|2")]
    [InlineData("[" + SocialSecurity + """,{"system":"a","value":"1"}]""", "a|1")]
    [InlineData("[" + SocialSecurity + "]", "urn:uuid|" + Samples.OurId)]
    public void The_record_number_goes_before_other_identifiers_and_a_social_security_number_is_never_used(
        string sent,
        string taken
    ) => Import($"\"x\",\"identifier\":{sent}").SourceIdentifier.ShouldBe(taken);

    [Theory]
    [InlineData("\"gender\":\"female\"", "female")]
    [InlineData("\"gender\":\"other\"", "other")]
    [InlineData("\"gender\":\"unknown\"", "unknown")]
    [InlineData(
        "\"extension\":[{\"url\":\"http://hl7.org/fhir/us/core/StructureDefinition/us-core-birthsex\",\"valueCode\":\"F\"}]",
        "female"
    )]
    public void Sex_is_the_gender_sent_or_else_the_birth_sex(string sent, string taken) =>
        Import($"\"x\",{sent}").Person.Sex.ShouldBe(taken);

    [Theory]
    [InlineData(
        """[{"language":{"coding":[{"code":"en"}]}},{"language":{"coding":[{"code":"es-MX"}]},"preferred":true}]""",
        "es"
    )]
    [InlineData("""[{"language":{"coding":[{"code":"es"}]}}]""", "es")]
    [InlineData("""[{"language":{"coding":[{"code":"fr"}]}}]""", "en")]
    public void The_preferred_language_decides(string sent, string taken) =>
        Import($"\"x\",\"communication\":{sent}").Person.Language.ShouldBe(taken);

    [Fact]
    public void Phone_mail_and_address_are_the_current_ones()
    {
        var person = Import(
            """
            "x","telecom":[{"system":"phone","value":"1","use":"old"},{"system":"phone","value":"2","use":"work"},
            {"system":"phone","value":"3","use":"mobile"},{"system":"email","value":"a@example.org"}],
            "address":[{"use":"old","city":"Before"},{"line":["1 Main St","Apt 2"],"city":"Quincy","state":"MA","postalCode":"02169","country":"US"}]
            """
        ).Person;
        (person.Phone, person.Email).ShouldBe(("3", "a@example.org"));
        person.Address.ShouldBe("1 Main St, Apt 2, Quincy, MA 02169");
    }

    [Fact]
    public void A_birth_year_alone_is_no_birth_date() =>
        Samples.ReadWell(Samples.Bundle(Samples.Patient.Replace(Samples.Born, "1987"))).Import.Person.BornOn.ShouldBeNull();

    /// <summary>Reads the sample patient with more elements after a first harmless one.</summary>
    private static ImportPerson Import(string languageAndMore) =>
        Samples
            .ReadWell(Samples.Bundle(Samples.Patient.Replace("\"id\":", $"\"implicitRules\":{languageAndMore},\"id\":")))
            .Import;
}
