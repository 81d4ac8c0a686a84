using System.Resources;
using Footbridge.Contracts.Messages;
using Footbridge.Contracts.People;
using Footbridge.Contracts.Risk;
using Footbridge.Kernel;
using Footbridge.Storage;
using Footbridge.Ui;

namespace Footbridge.Risk.Safety;

/// <summary>Tells members of staff that somebody needs them, in words that name nobody and nothing (42 CFR 2.13), and notes whom it told.
/// Runs in the caller's transaction.</summary>
internal sealed class Alarms(FootbridgeDb db, IOnCall rota, IStaff staff, IMessages messages, TimeProvider clock)
{
    private static readonly ResourceManager Words = new("Footbridge.Risk.Resources.Risk", typeof(Alarms).Assembly);

    /// <summary>Tells the next in the chain that a person needs the team now.</summary>
    /// <returns>Whether there was somebody left to tell.</returns>
    public async Task<bool> TellAsync(SafetyItem item, CancellationToken ct)
    {
        var (onCall, team) = (await rota.AtAsync(clock.GetUtcNow(), ct), await staff.AllAsync(ct));
        var next = AlarmChain.Next(item.Owner, onCall, AnswerForAll(team), item.AlarmTold);
        if (next.Count == 0)
        {
            // All were told. Who looks at the list sees that nobody has it; asking again each minute would help nobody.
            item.AlarmToldAt = clock.GetUtcNow();
            return false;
        }

        await SendAsync(next, "risk.message.now", alsoText: true, ct);
        db.Add(item.Told(next, NamesOf(next, team), clock));
        return true;
    }

    /// <summary>Tells who is on call that a deadline went by; where nobody is, those who answer for the team.</summary>
    public async Task EscalateAsync(SafetyItem item, CancellationToken ct)
    {
        var (onCall, team) = (await rota.AtAsync(clock.GetUtcNow(), ct), await staff.AllAsync(ct));
        IReadOnlyList<UserId> to = (onCall.First ?? onCall.Backup) is { } one ? [one] : AnswerForAll(team);
        await SendAsync(to, "risk.message.deadline", alsoText: false, ct);
        db.Add(item.Escalated(NamesOf(to, team), clock));
    }

    /// <summary>Writes a mail to each; a text message too, or instead where there is no mail address.</summary>
    public async Task SendAsync(IReadOnlyCollection<UserId> to, string key, bool alsoText, CancellationToken ct)
    {
        foreach (var person in await staff.ReachAsync(to, ct))
        {
            var culture = Formats.CultureOf(person.Language);
            var body = Words.GetString(key, culture)!;
            if (person.Email is { Length: > 0 } mail)
            {
                messages.Send(
                    new(MessageChannel.Mail, mail, Words.GetString("risk.message.subject", culture)!, body, About: null)
                );
            }

            if (person.Phone is { Length: > 0 } phone && (alsoText || person.Email is not { Length: > 0 }))
            {
                messages.Send(new(MessageChannel.Text, phone, "", body, About: null));
            }
        }
    }

    private static IReadOnlyList<UserId> AnswerForAll(IReadOnlyList<StaffMember> team)
    {
        var supervisors = team.Where(s => s.Role == RoleCodes.Supervisor).Select(s => s.Id).ToList();
        return supervisors.Count > 0 ? supervisors : [.. team.Where(s => s.Role == RoleCodes.Director).Select(s => s.Id)];
    }

    private static string NamesOf(IEnumerable<UserId> people, IReadOnlyList<StaffMember> team) =>
        string.Join(", ", people.Select(p => team.FirstOrDefault(s => s.Id == p)?.DisplayName).OfType<string>());
}
