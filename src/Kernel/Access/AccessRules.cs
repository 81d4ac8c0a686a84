namespace Footbridge.Kernel.Access;

/// <summary>Decides who sees what. The one decision for every way that data can leave: pure, and each answer says why.</summary>
public static class AccessRules
{
    /// <summary>Decides a question.</summary>
    public static AccessDecision Decide(AccessQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return question.Asker switch
        {
            Asker.Program => Allowed(AccessReasons.ProgramItself),
            Asker.Outside => OfOutside(question),
            Asker.Nobody => question.RoleAllows ? Allowed(AccessReasons.RoleOnly) : Refused(AccessReasons.SignInFirst),
            _ when question.Kinds == DataKinds.None => question.RoleAllows
                ? Allowed(AccessReasons.RoleOnly)
                : Refused(AccessReasons.RoleForbids),
            Asker.Client => OfClient(question),
            Asker.Family => OfFamily(question),
            _ => OfStaff(question),
        };
    }

    // 42 CFR 2.23: the own record needs no consent. A counselor's own notes are not part of what may be asked for (45 CFR 164.524(a)(1)(i)).
    private static AccessDecision OfClient(AccessQuestion question)
    {
        if (!question.RoleAllows)
        {
            return Refused(AccessReasons.RoleForbids);
        }

        if (!question.OwnRecord)
        {
            return Hidden;
        }

        return question.Kinds.HasFlag(DataKinds.CounselingNotes)
            ? Refused(AccessReasons.CounselingNotesApart)
            : Allowed(AccessReasons.OwnRecord);
    }

    private static AccessDecision OfFamily(AccessQuestion question)
    {
        if (!question.RoleAllows)
        {
            return Refused(AccessReasons.RoleForbids);
        }

        if (!question.OwnRecord)
        {
            return Hidden;
        }

        return Covered(question) ? Allowed(AccessReasons.Consent) : Refused(AccessReasons.NotShared);
    }

    // The role comes first, whether there is such a record or not: so that nobody learns from the refusal.
    private static AccessDecision OfStaff(AccessQuestion question)
    {
        if (!question.RoleAllows)
        {
            return Refused(AccessReasons.RoleForbids);
        }

        return IsOutOfReach(question) ? Hidden : Apart(question) ?? Allowed(GroundInside(question));
    }

    private static bool IsOutOfReach(AccessQuestion question)
    {
        if (!question.Exists)
        {
            return true;
        }

        // A sealed record has one watcher: whose duty it is. A director or supervisor may be whom it is sealed from (42 CFR 2.12(c)(3)).
        if (question.EmergencyOpen || (question.Purpose == Purpose.Oversight && (question.WatchesOver || !question.Sealed)))
        {
            return false;
        }

        return question.Sealed
            ? question.Relation != CareRelation.Assigned
            : question is { Purpose: Purpose.Treatment, Relation: CareRelation.None };
    }

    // Kinds that a care relation alone does not open.
    private static AccessDecision? Apart(AccessQuestion question)
    {
        if (question.Kinds.HasFlag(DataKinds.CounselingNotes))
        {
            // The slice shows an author their own; nobody else's are in its reach.
            var author = question.Purpose == Purpose.Treatment && question.Relation == CareRelation.Assigned;
            if (!author)
            {
                return Refused(AccessReasons.CounselingNotesApart);
            }
        }

        var reachesHiv =
            question.ReachesHiv
            || question.EmergencyOpen
            || question.Relation == CareRelation.Assigned
            || question.Purpose == Purpose.Oversight;
        return question.Kinds.HasFlag(DataKinds.Hiv) && !reachesHiv ? Refused(AccessReasons.HivApart) : null;
    }

    private static string GroundInside(AccessQuestion question) =>
        question.Purpose switch
        {
            Purpose.Oversight => AccessReasons.Oversight,
            Purpose.Treatment => question.Relation switch
            {
                CareRelation.Assigned or CareRelation.CareTeam => AccessReasons.CareInside,
                CareRelation.Covering => AccessReasons.Covering,
                _ => AccessReasons.Emergency,
            },
            _ => AccessReasons.DutyInside,
        };

    private static AccessDecision OfOutside(AccessQuestion question)
    {
        if (!question.Exists)
        {
            return Hidden;
        }

        // 45 CFR 164.522(a)(1)(vi): not to a plan, neither for payment nor for operations.
        if (
            question.WithheldFromPayers
            && (question.Purpose == Purpose.Payment || (question.ToPayer && question.Purpose == Purpose.Operations))
        )
        {
            return Refused(AccessReasons.WithheldFromPayers);
        }

        if (Covered(question))
        {
            return Allowed(AccessReasons.Consent);
        }

        var within = question.Kinds & ~GrantedBy(question.Ground);
        return within == DataKinds.None && question.Ground is not (LegalGround.None or LegalGround.Consent)
            ? Allowed(question.Ground == LegalGround.MedicalEmergency ? AccessReasons.Emergency : AccessReasons.LegalGround)
            : Refused(AccessReasons.NoGround);
    }

    // Every kind must be named by some consent that also names the purpose.
    private static bool Covered(AccessQuestion question)
    {
        var covered = DataKinds.None;
        foreach (var consent in question.Consents)
        {
            if (consent.Purposes.Contains(question.Purpose))
            {
                covered |= consent.Kinds;
            }
        }

        return question.Kinds != DataKinds.None && (question.Kinds & ~covered) == DataKinds.None;
    }

    /// <summary>The kinds of data that a ground reaches at most. Counseling notes need a consent of their own or a court's order.</summary>
    public static DataKinds GrantedBy(LegalGround ground) =>
        ground switch
        {
            LegalGround.MedicalEmergency => DataKinds.Chart | DataKinds.Hiv | DataKinds.Minor,
            LegalGround.QualifiedServiceOrganization => DataKinds.Chart | DataKinds.Minor,
            LegalGround.AuditOrEvaluation => DataKinds.Chart | DataKinds.Minor,
            LegalGround.Research => DataKinds.Chart,
            LegalGround.CourtOrder => DataKinds.Chart | DataKinds.CounselingNotes | DataKinds.Hiv | DataKinds.Minor,
            // The report says who and what happened; that the person is in care is all it may add.
            LegalGround.ChildAbuseReport => DataKinds.General | DataKinds.Minor,
            LegalGround.CrimeOnPremises => DataKinds.General,
            LegalGround.OwnAccess => DataKinds.Chart | DataKinds.Hiv | DataKinds.Minor,
            _ => DataKinds.None,
        };

    private static AccessDecision Hidden { get; } = new(AccessAnswer.Hidden, AccessReasons.NoSuchRecord);

    private static AccessDecision Allowed(string reason) => new(AccessAnswer.Allowed, reason);

    private static AccessDecision Refused(string reason) => new(AccessAnswer.Refused, reason);
}
