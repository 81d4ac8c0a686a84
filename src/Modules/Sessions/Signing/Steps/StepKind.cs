namespace Footbridge.Sessions.Signing.Steps;

/// <summary>What somebody said by signing, or that a note went back.</summary>
internal enum StepKind
{
    /// <summary>"I wrote this note."</summary>
    Wrote,

    /// <summary>"I led this group."</summary>
    Led,

    /// <summary>"I was present."</summary>
    Present,

    /// <summary>"I reviewed and agree."</summary>
    Reviewed,

    /// <summary>No signature: the note went back to its writer with a reason.</summary>
    SentBack,
}
