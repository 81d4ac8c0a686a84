using Footbridge.Curriculum.Next;
using Footbridge.Ui;

namespace Footbridge.Skills.Teaching;

/// <summary>Why a session is proposed, in words.</summary>
internal static class ProposalWords
{
    public static string Reason(IText text, Proposal proposal)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        return proposal switch
        {
            { Members: 0 } => text["skills.teach.for-nobody"],
            { Missing: 0 } => text["skills.teach.all-had"],
            { NotReady: > 0 } => text["skills.teach.missing-not-ready", proposal.Missing, proposal.Members, proposal.NotReady],
            _ => text["skills.teach.missing", proposal.Missing, proposal.Members],
        };
    }
}
