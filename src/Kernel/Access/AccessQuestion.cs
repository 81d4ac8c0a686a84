namespace Footbridge.Kernel.Access;

/// <summary>Who wants to see.</summary>
public enum Asker
{
    /// <summary>Nobody signed in.</summary>
    Nobody,

    /// <summary>A member of staff.</summary>
    Staff,

    /// <summary>A person in care.</summary>
    Client,

    /// <summary>A relative or support person.</summary>
    Family,

    /// <summary>The program acting for itself: a job, the command line.</summary>
    Program,

    /// <summary>A person or organization outside the program.</summary>
    Outside,
}

/// <summary>How a member of staff stands to a client. Each includes the ones before it.</summary>
public enum CareRelation
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>Steps in for somebody, said why, and for a day only.</summary>
    Covering,

    /// <summary>Belongs to the team that cares for everyone who is in care now.</summary>
    CareTeam,

    /// <summary>Primary counselor, leads a group of the client's, or is named for this record.</summary>
    Assigned,
}

/// <summary>What the law lets a record be shown on (42 CFR Part 2).</summary>
public enum LegalGround
{
    /// <summary>None named.</summary>
    None,

    /// <summary>A written consent of the client (2.31, 2.33).</summary>
    Consent,

    /// <summary>A medical emergency in which no consent can be had (2.51).</summary>
    MedicalEmergency,

    /// <summary>An agreement with an organization that serves the program (2.11, 2.12(c)(4)).</summary>
    QualifiedServiceOrganization,

    /// <summary>Audit or evaluation (2.53).</summary>
    AuditOrEvaluation,

    /// <summary>Research (2.52).</summary>
    Research,

    /// <summary>A court order under subpart E together with a subpoena (2.61 to 2.67).</summary>
    CourtOrder,

    /// <summary>A first report of suspected child abuse or neglect (2.12(c)(6)).</summary>
    ChildAbuseReport,

    /// <summary>A crime on the premises or against staff, or a threat of one (2.12(c)(5)).</summary>
    CrimeOnPremises,

    /// <summary>The client's own access (2.23).</summary>
    OwnAccess,
}

/// <summary>What one valid consent lets its holder see, for which purposes.</summary>
/// <param name="Purposes">The purposes it names.</param>
/// <param name="Kinds">The kinds of data it names.</param>
public sealed record ConsentScope(IReadOnlySet<Purpose> Purposes, DataKinds Kinds);

/// <summary>Everything that an access decision depends on. Plain values: the same question is asked for pages, searches, exports, files,
/// feeds, reports, jobs and messages.</summary>
public sealed record AccessQuestion
{
    /// <summary>Who asks.</summary>
    public required Asker Asker { get; init; }

    /// <summary>Whether the asker's role allows this kind of thing at all. Somebody outside has no role and needs a ground.</summary>
    public required bool RoleAllows { get; init; }

    /// <summary>What for.</summary>
    public required Purpose Purpose { get; init; }

    /// <summary>Which kinds of data would be seen; <see cref="DataKinds.None"/> when it is not about a client.</summary>
    public required DataKinds Kinds { get; init; }

    /// <summary>Whether there is such a client in the asker's program.</summary>
    public bool Exists { get; init; } = true;

    /// <summary>Whether it is the asker's own record, or the one a relative was invited to.</summary>
    public bool OwnRecord { get; init; }

    /// <summary>How a member of staff stands to the client.</summary>
    public CareRelation Relation { get; init; }

    /// <summary>Whether the record is sealed: seen only by those who are assigned or named for it.</summary>
    public bool Sealed { get; init; }

    /// <summary>Whether watching over privacy is the asker's own duty. Others with a hand in oversight watch, but not over what is
    /// sealed.</summary>
    public bool WatchesOver { get; init; }

    /// <summary>Whether the asker opened the record for a medical emergency, and the time has not run out.</summary>
    public bool EmergencyOpen { get; init; }

    /// <summary>Whether the asker's role reaches HIV data.</summary>
    public bool ReachesHiv { get; init; }

    /// <summary>Valid consents that name the asker.</summary>
    public IReadOnlyList<ConsentScope> Consents { get; init; } = [];

    /// <summary>The ground that somebody outside comes with, checked and documented; a consent is not named here but in
    /// <see cref="Consents"/>.</summary>
    public LegalGround Ground { get; init; }

    /// <summary>Whether somebody outside is a payer, such as a health plan.</summary>
    public bool ToPayer { get; init; }

    /// <summary>Whether the program agreed not to show this for payment: the client paid in full (42 CFR 2.26; 45 CFR 164.522).</summary>
    public bool WithheldFromPayers { get; init; }
}

/// <summary>How a question was answered.</summary>
public enum AccessAnswer
{
    /// <summary>Yes.</summary>
    Allowed,

    /// <summary>No, and why is said.</summary>
    Refused,

    /// <summary>No, and not even whether there is such a record is said (42 CFR 2.13).</summary>
    Hidden,
}

/// <summary>The answer with its reason.</summary>
/// <param name="Answer">Yes, no, or not even that.</param>
/// <param name="Reason">Code of the reason: the ground of a yes, the missing thing of a no. Its text exists in English and Spanish and
/// names its source.</param>
public sealed record AccessDecision(AccessAnswer Answer, string Reason)
{
    /// <summary>Whether it is a yes.</summary>
    public bool IsAllowed => Answer == AccessAnswer.Allowed;

    /// <summary>The refusal as a problem, or null for a yes.</summary>
    public Problem? Problem =>
        Answer switch
        {
            AccessAnswer.Allowed => null,
            AccessAnswer.Hidden => Kernel.Problem.NotFound(AccessReasons.NoSuchRecord),
            _ => Kernel.Problem.Forbidden(Reason),
        };
}
