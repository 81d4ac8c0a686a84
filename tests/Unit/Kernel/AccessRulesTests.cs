using CsCheck;
using Footbridge.Kernel.Access;

namespace Footbridge.Unit.Kernel;

/// <summary>The one decision about who sees what.</summary>
public sealed class AccessRulesTests
{
    private static readonly AccessQuestion Counselor = new()
    {
        Asker = Asker.Staff,
        RoleAllows = true,
        Purpose = Purpose.Treatment,
        Kinds = DataKinds.Chart,
        Relation = CareRelation.CareTeam,
    };

    private static readonly Gen<ConsentScope> Scopes = Gen.Select(
        Gen.Enum<Purpose>().HashSet[0, 4],
        Gen.Int[0, 31].Select(bits => (DataKinds)bits),
        (purposes, kinds) => new ConsentScope(purposes, kinds)
    );

    private static readonly AccessQuestion Watcher = Counselor with { Purpose = Purpose.Oversight, Relation = CareRelation.None };

    private static readonly Gen<AccessQuestion> Questions =
        from asker in Gen.Enum<Asker>()
        from purpose in Gen.Enum<Purpose>()
        from kinds in Gen.Int[0, 31]
        from relation in Gen.Enum<CareRelation>()
        from ground in Gen.Enum<LegalGround>()
        from flags in Gen.Int[0, 255]
        from consents in Scopes.List[0, 4]
        select new AccessQuestion
        {
            Asker = asker,
            RoleAllows = (flags & 1) != 0,
            Purpose = purpose,
            Kinds = (DataKinds)kinds,
            Exists = (flags & 2) != 0,
            OwnRecord = (flags & 4) != 0,
            Relation = relation,
            Sealed = (flags & 8) != 0,
            EmergencyOpen = (flags & 16) != 0,
            ReachesHiv = (flags & 32) != 0,
            WithheldFromPayers = (flags & 64) != 0,
            WatchesOver = (flags & 128) != 0,
            Consents = consents,
            Ground = ground,
        };

    [Fact]
    public void The_care_team_sees_the_chart() => AccessRules.Decide(Counselor).Reason.ShouldBe(AccessReasons.CareInside);

    [Fact]
    public void Who_has_no_relation_does_not_learn_that_the_record_is_there() =>
        AccessRules.Decide(Counselor with { Relation = CareRelation.None }).Answer.ShouldBe(AccessAnswer.Hidden);

    [Fact]
    public void Who_steps_in_sees_the_chart_and_the_reason_says_so() =>
        AccessRules.Decide(Counselor with { Relation = CareRelation.Covering }).Reason.ShouldBe(AccessReasons.Covering);

    [Fact]
    public void A_sealed_record_is_hidden_from_the_team() =>
        AccessRules.Decide(Counselor with { Sealed = true }).Answer.ShouldBe(AccessAnswer.Hidden);

    [Fact]
    public void A_sealed_record_is_seen_by_who_is_assigned() =>
        AccessRules.Decide(Counselor with { Sealed = true, Relation = CareRelation.Assigned }).IsAllowed.ShouldBeTrue();

    [Fact]
    public void Stepping_in_does_not_open_a_sealed_record() =>
        AccessRules.Decide(Counselor with { Sealed = true, Relation = CareRelation.Covering }).IsAllowed.ShouldBeFalse();

    [Fact]
    public void An_emergency_opens_a_sealed_record() =>
        AccessRules
            .Decide(Counselor with { Sealed = true, Relation = CareRelation.None, EmergencyOpen = true })
            .Reason.ShouldBe(AccessReasons.Emergency);

    [Fact]
    public void An_emergency_does_not_open_counseling_notes() =>
        AccessRules
            .Decide(
                Counselor with
                {
                    Relation = CareRelation.None,
                    EmergencyOpen = true,
                    Kinds = DataKinds.Chart | DataKinds.CounselingNotes,
                }
            )
            .Reason.ShouldBe(AccessReasons.CounselingNotesApart);

    [Fact]
    public void HIV_data_needs_more_than_belonging_to_the_team() =>
        AccessRules.Decide(Counselor with { Kinds = DataKinds.Hiv }).Reason.ShouldBe(AccessReasons.HivApart);

    [Fact]
    public void A_client_sees_the_own_record_without_a_consent() =>
        AccessRules.Decide(Counselor with { Asker = Asker.Client, OwnRecord = true }).Reason.ShouldBe(AccessReasons.OwnRecord);

    [Fact]
    public void A_relative_sees_nothing_without_a_consent() =>
        AccessRules
            .Decide(Counselor with { Asker = Asker.Family, OwnRecord = true, Purpose = Purpose.FamilySupport })
            .Reason.ShouldBe(AccessReasons.NotShared);

    [Fact]
    public void A_general_subpoena_is_no_ground() =>
        AccessRules
            .Decide(Counselor with { Asker = Asker.Outside, Purpose = Purpose.Proceedings })
            .Reason.ShouldBe(AccessReasons.NoGround);

    [Fact]
    public void A_treatment_consent_does_not_open_proceedings() =>
        AccessRules
            .Decide(
                Counselor with
                {
                    Asker = Asker.Outside,
                    Purpose = Purpose.Proceedings,
                    Consents =
                    [
                        new(new HashSet<Purpose> { Purpose.Treatment, Purpose.Payment, Purpose.Operations }, DataKinds.Chart),
                    ],
                }
            )
            .IsAllowed.ShouldBeFalse();

    [Fact]
    public void What_was_paid_in_full_is_kept_from_the_payer_whatever_was_signed() =>
        AccessRules
            .Decide(
                Counselor with
                {
                    Asker = Asker.Outside,
                    Purpose = Purpose.Payment,
                    WithheldFromPayers = true,
                    Consents = [new(new HashSet<Purpose> { Purpose.Payment }, DataKinds.Chart)],
                }
            )
            .Reason.ShouldBe(AccessReasons.WithheldFromPayers);

    [Fact]
    public void A_report_of_child_abuse_does_not_carry_the_chart() =>
        AccessRules
            .Decide(Counselor with { Asker = Asker.Outside, Ground = LegalGround.ChildAbuseReport })
            .IsAllowed.ShouldBeFalse();

    [Fact]
    public void One_more_consent_never_hides_anything() =>
        Gen.Select(Questions, Scopes)
            .Sample(
                (question, more) =>
                    !AccessRules.Decide(question).IsAllowed
                    || AccessRules.Decide(question with { Consents = [.. question.Consents, more] }).IsAllowed,
                iter: 200_000
            );

    [Fact]
    public void One_consent_less_never_reveals_anything() =>
        Questions.Sample(
            question =>
                question.Consents.Count == 0
                || AccessRules.Decide(question).IsAllowed
                || !AccessRules.Decide(question with { Consents = [.. question.Consents.Skip(1)] }).IsAllowed,
            iter: 200_000
        );

    [Fact]
    public void A_consent_for_fewer_purposes_never_reveals_more() =>
        Questions.Sample(
            question =>
            {
                var narrower = question with
                {
                    Consents = [.. question.Consents.Select(c => c with { Purposes = c.Purposes.Skip(1).ToHashSet() })],
                };
                return AccessRules.Decide(question).IsAllowed || !AccessRules.Decide(narrower).IsAllowed;
            },
            iter: 200_000
        );

    [Fact]
    public void Asking_for_fewer_kinds_is_never_refused_where_more_are_shown() =>
        Gen.Select(Questions, Gen.Int[0, 31])
            .Sample(
                (question, keep) =>
                {
                    var fewer = question with { Kinds = question.Kinds & (DataKinds)keep };
                    return fewer.Kinds == DataKinds.None
                        || !AccessRules.Decide(question).IsAllowed
                        || AccessRules.Decide(fewer).IsAllowed;
                },
                iter: 200_000
            );

    [Fact]
    public void A_director_watches_over_what_is_not_sealed() => AccessRules.Decide(Watcher).IsAllowed.ShouldBeTrue();

    [Fact]
    public void A_sealed_record_is_hidden_from_a_director_who_watches() =>
        AccessRules.Decide(Watcher with { Sealed = true }).Answer.ShouldBe(AccessAnswer.Hidden);

    [Fact]
    public void A_sealed_record_is_watched_over_by_whose_duty_it_is() =>
        AccessRules.Decide(Watcher with { Sealed = true, WatchesOver = true }).Reason.ShouldBe(AccessReasons.Oversight);

    [Fact]
    public void A_seal_never_reveals_anything() =>
        Questions.Sample(
            question =>
                AccessRules.Decide(question with { Sealed = false }).IsAllowed
                || !AccessRules.Decide(question with { Sealed = true }).IsAllowed,
            iter: 200_000
        );

    [Fact]
    public void Whoever_does_not_exist_answers_like_whoever_is_hidden() =>
        Questions.Sample(
            question =>
            {
                if (question.Asker is not Asker.Staff || question.Kinds == DataKinds.None)
                {
                    return true;
                }

                var hidden = AccessRules.Decide(
                    question with
                    {
                        Exists = true,
                        Purpose = Purpose.Treatment,
                        Relation = CareRelation.None,
                        EmergencyOpen = false,
                    }
                );
                return hidden == AccessRules.Decide(question with { Exists = false, Purpose = Purpose.Treatment });
            },
            iter: 100_000
        );
}
