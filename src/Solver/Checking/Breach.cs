namespace Footbridge.Solver.Checking;

/// <summary>A hard rule that a plan breaks.</summary>
public enum Rule
{
    /// <summary>Something named does not exist: a site, a type, a member of staff, a client.</summary>
    Unknown,

    /// <summary>The same group, client or appointment is listed twice.</summary>
    Twice,

    /// <summary>Not a kind of group or not an hour that is offered.</summary>
    Offer,

    /// <summary>Outside the site's opening hours.</summary>
    Closed,

    /// <summary>Outside a member of staff's shift.</summary>
    Shift,

    /// <summary>A member of staff works elsewhere that day, or not by telehealth.</summary>
    StaffPlace,

    /// <summary>No credential for the type, not a woman for a women's group, not trained for the trauma track, or does not speak the
    /// group's language.</summary>
    Credential,

    /// <summary>A member of staff in two places at once.</summary>
    StaffTwice,

    /// <summary>More contact slots a day than allowed.</summary>
    StaffDay,

    /// <summary>More contact slots a week than allowed, overtime included.</summary>
    StaffWeek,

    /// <summary>A cohort with another leader, hour or place than its own, or somebody who is no member.</summary>
    Cohort,

    /// <summary>More groups at once than rooms.</summary>
    Rooms,

    /// <summary>More family sessions at once than family rooms.</summary>
    FamilyRooms,

    /// <summary>More parallel groups than allowed.</summary>
    Parallel,

    /// <summary>More clients than seats.</summary>
    Seats,

    /// <summary>Two clients who must not meet share the only group.</summary>
    Conflict,

    /// <summary>The client is not free, not yet in care or discharged.</summary>
    ClientTime,

    /// <summary>Two locations on one day, or one that the client cannot come to.</summary>
    ClientPlace,

    /// <summary>A group for others: women's groups, the trauma track, another language.</summary>
    Population,

    /// <summary>A type twice on one day, or more often a week than allowed.</summary>
    Mix,

    /// <summary>An appointment too many a day, on a day without a group, or not prescribed.</summary>
    Appointments,

    /// <summary>Too few or too many slots on a day.</summary>
    DayLength,

    /// <summary>Too few services on a day.</summary>
    Services,

    /// <summary>Two services at once.</summary>
    Overlap,

    /// <summary>A gap longer than a slot, or beside an appointment.</summary>
    Gap,

    /// <summary>More days or slots a week than allowed.</summary>
    WeekLength,

    /// <summary>The family is not free.</summary>
    FamilyTime,
}

/// <summary>Where and how a plan breaks a rule.</summary>
/// <param name="Rule">Which rule.</param>
/// <param name="Place">Where in the plan, such as <c>groups[3]</c> or <c>client 12, day 2</c>.</param>
/// <param name="Reason">What is wrong there.</param>
public sealed record Breach(Rule Rule, string Place, string Reason)
{
    /// <summary>The client whose week it is in, or null.</summary>
    public int? Client { get; init; }

    public override string ToString() => $"{Place}: {Reason} [{Rule}]";
}
