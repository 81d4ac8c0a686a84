using CsCheck;
using Footbridge.Contracts.Messages;
using Footbridge.Contracts.Privacy;
using Footbridge.Privacy.Rights.Breaches;
using Footbridge.Privacy.Rights.Requests;
using Footbridge.Privacy.Rights.Retention;

namespace Footbridge.Unit.Privacy;

public sealed class RightsRulesTests
{
    private static readonly DateOnly Today = new(2026, 3, 10);
    private static readonly Gen<DateOnly> Days = Gen.Int[0, 20_000].Select(n => new DateOnly(1990, 1, 1).AddDays(n));
    private static readonly Gen<Factor> Factors = Gen.Int[1, 3].Select(r => new Factor((FactorRating)r, "because"));

    [Fact]
    public void An_amendment_is_answered_within_60_days() =>
        RequestClock.DueOn(RequestKind.Amendment, Today, extended: false).ShouldBe(Today.AddDays(60));

    [Fact]
    public void One_extension_adds_30_days() =>
        RequestClock.DueOn(RequestKind.Amendment, Today, extended: true).ShouldBe(Today.AddDays(90));

    [Fact]
    public void A_second_extension_is_refused()
    {
        var request = Request(RequestKind.Amendment);
        request.Extend("The lab is slow.", Today);
        request.Extend("The lab is slow.", Today).Problem!.Code.ShouldBe("privacy.request.extended-once");
    }

    [Fact]
    public void An_extension_after_the_day_is_refused() =>
        Request(RequestKind.Amendment).Extend("Late.", Today.AddDays(61)).Problem!.Code.ShouldBe("privacy.request.extended-late");

    [Fact]
    public void What_was_paid_in_full_cannot_be_denied() =>
        Request(RequestKind.Restriction, paid: true)
            .Decide(new(false, "", "No."), default, Today)
            .Problem!.Code.ShouldBe("privacy.request.must-agree");

    [Fact]
    public void A_denied_amendment_names_its_basis() =>
        Request(RequestKind.Amendment)
            .Decide(new(false, "", "No."), default, Today)
            .Problem!.Code.ShouldBe("privacy.request.basis-missing");

    [Fact]
    public void Who_is_denied_may_disagree()
    {
        var request = Request(RequestKind.Amendment);
        request.Decide(new(false, "accurate", "It is right."), default, Today);
        request.Disagree("It is not.", DateTimeOffset.UnixEpoch).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public void The_program_alone_cannot_end_what_was_paid_in_full()
    {
        var request = Request(RequestKind.Restriction, paid: true);
        request.Decide(new(true, "", "Yes."), default, Today);
        request.End(byClient: false, Today).Problem!.Code.ShouldBe("privacy.request.only-client-ends");
    }

    [Fact]
    public void People_are_told_within_60_days_of_any_discovery() =>
        Gen.Select(Days, Gen.Int[0, 5000])
            .Sample(
                (day, people) =>
                    BreachClock.Of(day, people, []).Single(n => n.Kind == NoticeKind.Individuals).DueOn == day.AddDays(60)
            );

    [Fact]
    public void The_Secretary_is_told_with_the_letters_from_500_people_on() =>
        Gen.Select(Days, Gen.Int[500, 5000]).Sample((day, people) => SecretaryDue(day, people) == day.AddDays(60));

    [Fact]
    public void Of_fewer_than_500_the_Secretary_is_told_within_60_days_of_the_years_end() =>
        Gen.Select(Days, Gen.Int[0, 499])
            .Sample((day, people) => SecretaryDue(day, people).AddDays(-60) == new DateOnly(day.Year, 12, 31));

    [Fact]
    public void Media_are_told_for_more_than_500_people_of_one_state() =>
        BreachClock
            .Of(Today, 1000, [new("MD", 500), new("VA", 501)])
            .Where(n => n.Kind == NoticeKind.Media)
            .Select(n => n.State)
            .ShouldBe(["VA"]);

    [Fact]
    public void A_low_probability_never_has_a_high_factor() =>
        Gen.Select(Factors, Factors, Factors, Factors, (a, b, c, d) => new BreachAssessment(a, b, c, d))
            .Sample(assessment =>
                !BreachRules.Decide(assessment, BreachFinding.LowProbability).Succeeded
                || assessment.All.All(f => f.Factor.Rating != FactorRating.High)
            );

    [Fact]
    public void A_breach_can_be_found_with_any_ratings() =>
        Gen.Select(Factors, Factors, Factors, Factors, (a, b, c, d) => new BreachAssessment(a, b, c, d))
            .Sample(assessment => BreachRules.Decide(assessment, BreachFinding.Breach).Succeeded);

    [Fact]
    public void A_factor_without_a_reason_is_refused() =>
        BreachRules
            .Decide(new(new(FactorRating.Low, ""), Low, Low, Low), BreachFinding.LowProbability)
            .Problem!.Code.ShouldBe("privacy.incident.reason-missing");

    [Fact]
    public void A_record_is_kept_while_anything_goes_on() =>
        RetentionSchedule
            .Until([Event("treatment", Today), Event("privacy-paper", null)], RetentionSchedule.Floors, null)
            .ShouldBeNull();

    [Fact]
    public void The_longest_term_decides() =>
        RetentionSchedule
            .Until([Event("treatment", Today), Event("privacy-paper", Today.AddYears(5))], RetentionSchedule.Floors, null)!
            .ShouldBe(new("privacy-paper", Today.AddYears(11)));

    [Fact]
    public void A_minors_time_begins_at_18() =>
        RetentionSchedule
            .Until([Event("treatment", Today)], RetentionSchedule.Floors, Today.AddYears(-16))!
            .Day.ShouldBe(Today.AddYears(2).AddYears(10));

    [Fact]
    public void A_term_is_never_shorter_than_its_floor() =>
        Gen.Int[0, 40]
            .Sample(years =>
                RetentionSchedule
                    .With(new Dictionary<string, int>(StringComparer.Ordinal) { ["treatment"] = years })
                    .All(t => t.Years >= t.Floor)
            );

    [Theory]
    [InlineData(17, 20, 18, true)]
    [InlineData(17, 20, 21, false)]
    [InlineData(22, 6, 23, true)]
    [InlineData(22, 6, 12, false)]
    public void Hours_may_run_past_midnight(int from, int until, int now, bool allowed) =>
        (Wish with { From = new(from, 0), Until = new(until, 0) }).Allows(new(now, 0)).ShouldBe(allowed);

    [Fact]
    public void A_message_goes_where_the_client_said() =>
        (Wish with { ByMail = true, Email = "safe@example.org" })
            .AddressFor(MessageChannel.Mail, "home@example.org")
            .ShouldBe("safe@example.org");

    private static Factor Low { get; } = new(FactorRating.Low, "because");

    private static ContactWish Wish { get; } =
        new()
        {
            ByPhone = true,
            ByText = false,
            ByMail = false,
            ByLetter = false,
        };

    private static DateOnly SecretaryDue(DateOnly day, int people) =>
        BreachClock.Of(day, people, []).Single(n => n.Kind == NoticeKind.Secretary).DueOn;

    private static RetentionEvent Event(string kind, DateOnly? on) => new(default, kind, on);

    private static RightsRequest Request(RequestKind kind, bool paid = false) =>
        RightsRequest
            .Receive(default, default, new(kind, "What it is.", "", paid), Today, null, DateTimeOffset.UnixEpoch, Today)
            .Value;
}
