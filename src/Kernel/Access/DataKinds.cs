namespace Footbridge.Kernel.Access;

/// <summary>Kinds of data that are protected differently. A record of this program is <see cref="SubstanceUse"/> by where it was made,
/// whatever it says (42 CFR 2.11, 2.12).</summary>
[Flags]
public enum DataKinds
{
    /// <summary>Nothing about a client.</summary>
    None = 0,

    /// <summary>Health information that says nothing of substance use, such as an address or a blood pressure (HIPAA).</summary>
    General = 1,

    /// <summary>Anything that would show somebody as having or having had a substance use disorder (42 CFR Part 2).</summary>
    SubstanceUse = 2,

    /// <summary>A counselor's own notes of what was said in counseling, kept apart (42 CFR 2.11; 45 CFR 164.501).</summary>
    CounselingNotes = 4,

    /// <summary>HIV status; stricter by many states' law.</summary>
    Hiv = 8,

    /// <summary>The record of a minor: state law says who signs for it (42 CFR 2.14).</summary>
    Minor = 16,

    /// <summary>What a chart holds as a rule.</summary>
    Chart = General | SubstanceUse,
}

/// <summary>A stored row that may be of a kind that is protected apart.</summary>
public interface ILabelled
{
    /// <summary>The kinds beside what a chart holds as a rule.</summary>
    DataKinds Label { get; }
}

/// <summary>What a look or a disclosure is for (42 CFR 2.31(a)(5); 45 CFR 164.506).</summary>
public enum Purpose
{
    /// <summary>Care of this person.</summary>
    Treatment,

    /// <summary>Getting the care paid.</summary>
    Payment,

    /// <summary>Running the program: scheduling, quality, training.</summary>
    Operations,

    /// <summary>The person's own wish: their own record, or sending it to somebody they name.</summary>
    OwnRequest,

    /// <summary>Family and friends who support the person.</summary>
    FamilySupport,

    /// <summary>Watching over privacy and the law.</summary>
    Oversight,

    /// <summary>Research (42 CFR 2.52).</summary>
    Research,

    /// <summary>Use in civil, criminal, administrative or legislative proceedings.</summary>
    Proceedings,
}
