using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Kernel.Access;
using Footbridge.Privacy.Looks.Unusual;

namespace Footbridge.Unit.Privacy;

/// <summary>Each rule finds what it is for, and leaves alone what only comes near.</summary>
public sealed class UnusualRuleTests
{
    private static readonly DateOnly Day = new(2026, 3, 10);
    private static readonly DateTimeOffset Midnight = new(2026, 3, 10, 0, 0, 0, TimeSpan.Zero);
    private static readonly UserId Actor = new(Guid.Parse("01958000-0000-7000-8000-00000000000a"));
    private static readonly UserId OtherActor = new(Guid.Parse("01958000-0000-7000-8000-00000000000b"));
    private static readonly StaffTie Staff = new(
        Actor,
        "Testperson Muster",
        RoleCodes.Counselor,
        "202-555-0101",
        "a@example.org",
        null
    );

    [Fact]
    public void An_ordinary_look_falls_under_no_rule() => Rules([At(10)]).ShouldBeEmpty();

    [Fact]
    public void The_same_family_name_is_found() =>
        Rules([At(10)], Person(family: "Muster")).ShouldBe([UnusualRule.SameFamilyName]);

    [Fact]
    public void Accents_and_case_do_not_hide_a_name() =>
        Rules([At(10)], Person(family: "MÚSTER-García")).ShouldBe([UnusualRule.SameFamilyName]);

    [Fact]
    public void A_given_name_is_no_family_name() => Rules([At(10)], Person(family: "Testperson")).ShouldBeEmpty();

    [Fact]
    public void A_refused_try_at_a_relative_shows_nothing_and_is_no_look() =>
        Rules([At(10) with { Result = "core.forbidden" }], Person(family: "Muster")).ShouldBeEmpty();

    [Fact]
    public void The_same_phone_is_found_however_it_is_written() =>
        Rules([At(10)], Person(phone: "+1 (202) 555 0101")).ShouldBe([UnusualRule.SameContact]);

    [Fact]
    public void The_same_mail_is_found() => Rules([At(10)], Person(mail: "A@Example.org")).ShouldBe([UnusualRule.SameContact]);

    [Fact]
    public void Another_phone_is_not_found() => Rules([At(10)], Person(phone: "202-555-0102")).ShouldBeEmpty();

    [Fact]
    public void The_own_record_is_found_and_nothing_else_is_said_of_it() =>
        Rules([At(10)], Person(family: "Muster"), Staff with { OwnRecord = Client(1) }).ShouldBe([UnusualRule.OwnRecord]);

    [Fact]
    public void The_record_of_a_colleague_is_found()
    {
        var colleague = Staff with { User = OtherActor, OwnRecord = Client(1) };
        Rules([At(10)], Person(), Staff, colleague).ShouldBe([UnusualRule.Colleague]);
    }

    [Fact]
    public void A_sealed_record_is_found() =>
        UnusualRules
            .Find(Day, [At(10)], Unknown, new KnownTies(Team(Staff), People(Person()), new HashSet<ClientId> { Client(1) }))
            .Single()
            .Rule.ShouldBe(UnusualRule.Sealed);

    [Fact]
    public void Stepping_in_is_found() =>
        Rules([At(10) with { Ground = AccessReasons.Covering }]).ShouldBe([UnusualRule.Covering]);

    [Fact]
    public void An_emergency_is_found() =>
        Rules([At(10) with { Ground = AccessReasons.Emergency }]).ShouldBe([UnusualRule.Emergency]);

    [Fact]
    public void Care_inside_the_program_is_not_found() =>
        Rules([At(10) with { Ground = AccessReasons.CareInside }]).ShouldBeEmpty();

    [Theory]
    [InlineData(22, 0)]
    [InlineData(23, 59)]
    [InlineData(0, 0)]
    [InlineData(4, 59)]
    public void At_night_is_found(int hour, int minute) => Rules([At(hour, minute)]).ShouldBe([UnusualRule.AtNight]);

    [Theory]
    [InlineData(21, 59)]
    [InlineData(5, 0)]
    [InlineData(12, 0)]
    public void By_day_is_not_found(int hour, int minute) => Rules([At(hour, minute)]).ShouldBeEmpty();

    [Fact]
    public void Signing_in_at_night_shows_nobody() => Rules([At(23) with { Client = null }]).ShouldBeEmpty();

    [Fact]
    public void A_list_at_night_is_found() =>
        Rules([At(23) with { Client = null, Listed = [Client(1)] }]).ShouldBe([UnusualRule.AtNight]);

    [Theory]
    [InlineData(20, false)]
    [InlineData(21, true)]
    public void More_than_twenty_records_in_an_hour_are_found(int people, bool found) =>
        Rules([.. Enumerable.Range(0, people).Select(i => At(9, i * 2, i))]).Contains(UnusualRule.ManyInAnHour).ShouldBe(found);

    [Fact]
    public void The_same_record_again_and_again_is_one_record() =>
        Rules([.. Enumerable.Range(0, 50).Select(i => At(9, i))]).ShouldBeEmpty();

    [Theory]
    [InlineData(7, true)]
    [InlineData(8, false)]
    public void In_an_hour_three_times_the_usual_counts(int usual, bool found)
    {
        var looks = Enumerable.Range(0, 24).Select(i => At(9, i, i)).ToList();
        Rules(looks, new Habit(usual, 0, 0)).Contains(UnusualRule.ManyInAnHour).ShouldBe(found);
    }

    [Theory]
    [InlineData(40, false)]
    [InlineData(41, true)]
    public void More_than_forty_records_in_a_day_are_found(int people, bool found) =>
        Rules([.. Enumerable.Range(0, people).Select(i => At(6 + (i / 4), i % 4 * 15, i))])
            .Contains(UnusualRule.ManyInADay)
            .ShouldBe(found);

    [Theory]
    [InlineData(150, false)]
    [InlineData(151, true)]
    public void More_than_a_hundred_and_fifty_people_in_lists_are_found(int people, bool found) =>
        Rules([At(9) with { Client = null, Listed = [.. Enumerable.Range(0, people).Select(Client)] }])
            .Contains(UnusualRule.ManyInLists)
            .ShouldBe(found);

    [Theory]
    [InlineData(5, 2, true)]
    [InlineData(4, 2, false)]
    [InlineData(5, 3, false)]
    public void Five_refusals_in_ten_minutes_are_found(int times, int minutesApart, bool found) =>
        Rules([.. Enumerable.Range(0, times).Select(i => At(9, i * minutesApart) with { Result = "core.no-such-record" })])
            .Contains(UnusualRule.RefusedInARow)
            .ShouldBe(found);

    [Fact]
    public void A_form_filled_in_badly_is_no_refusal() =>
        Rules([.. Enumerable.Range(0, 9).Select(i => At(9, i) with { Result = "risk.item.note-too-short" })]).ShouldBeEmpty();

    [Fact]
    public void Refusals_of_two_people_are_not_added_up() =>
        Rules([
                .. Enumerable
                    .Range(0, 8)
                    .Select(i => At(9, i) with { Result = "core.forbidden", Actor = i % 2 == 0 ? Actor : OtherActor }),
            ])
            .ShouldBeEmpty();

    [Fact]
    public void A_finding_names_the_lines_it_rests_on()
    {
        Look[] looks = [At(9) with { Sequence = 7 }, At(23) with { Sequence = 8 }, At(23, 30) with { Sequence = 9 }];
        var found = UnusualRules.Find(Day, looks, Unknown, Ties(Person(), Staff)).Single();
        (found.FirstLine, found.LastLine, found.Count).ShouldBe((8, 9, 2));
    }

    private static IReadOnlyDictionary<UserId, Habit> Unknown { get; } = new Dictionary<UserId, Habit>();

    private static List<UnusualRule> Rules(IReadOnlyList<Look> looks, ClientIdentity? person = null, params StaffTie[] team) =>
        [.. UnusualRules.Find(Day, looks, Unknown, Ties(person ?? Person(), team is [] ? [Staff] : team)).Select(f => f.Rule)];

    private static List<UnusualRule> Rules(IReadOnlyList<Look> looks, Habit habit) =>
        [
            .. UnusualRules
                .Find(Day, looks, new Dictionary<UserId, Habit> { [Actor] = habit }, Ties(Person(), Staff))
                .Select(f => f.Rule),
        ];

    private static KnownTies Ties(ClientIdentity person, params StaffTie[] team) =>
        new(Team(team), People(person), new HashSet<ClientId>());

    private static Dictionary<UserId, StaffTie> Team(params StaffTie[] team) => team.ToDictionary(s => s.User);

    private static Dictionary<ClientId, ClientIdentity> People(ClientIdentity person) => new() { [person.Id] = person };

    private static Look At(int hour, int minute = 0, int client = 1) =>
        new(
            1,
            Midnight.AddHours(hour).AddMinutes(minute),
            new TimeOnly(hour, minute),
            Actor,
            Client(client),
            [],
            "done",
            Ground: null
        );

    private static ClientId Client(int number) => new(Guid.Parse($"01958000-0000-7000-8000-{number:d12}"));

    private static ClientIdentity Person(string family = "Example", string? phone = null, string? mail = null) =>
        new(Client(1), "Person Example", "Person", "Person", family, null, null, "en", phone, mail, false);
}
