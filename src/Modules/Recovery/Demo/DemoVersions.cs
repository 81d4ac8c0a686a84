using Footbridge.Contracts.Demo;
using Footbridge.Kernel;
using Footbridge.Recovery.Plans;
using Footbridge.Recovery.Plans.Versions;

namespace Footbridge.Recovery.Demo;

/// <summary>Versions and signatures of an invented person's plan: some signed by both, some changed after it, some not signed.</summary>
internal sealed class DemoVersions(DemoStory story, DemoClient client)
{
    private const string FirstPerson = "amara.client@example.org";
    private const string SecondPerson = "mateo.client@example.org";
    private readonly string _name = client.Id.Value.ToString("N");

    /// <summary>The rows, the plan among them.</summary>
    public IEnumerable<object> Of(PlanWords words, DateTimeOffset at)
    {
        var mood = Mood;
        var both = mood < 0.6;
        var plan = new RelapsePlan { Id = story.Id<RelapsePlanId>(at, "relapse-plan", _name), Client = client.Id };
        plan.Write(words, at);
        yield return plan;
        var first = VersionOf(words, 1, at, together: both);
        yield return first;
        if (mood < 0.75)
        {
            yield return first.Sign(ClientHand(), at.AddMinutes(20)).Value;
        }

        if (both)
        {
            yield return first.Sign(CounselorHand(), at.AddMinutes(25)).Value;
        }

        if (mood < 0.25)
        {
            var step =
                client.Person.Language == "es" ? "Poner música y barrer la cocina." : "Put on loud music and sweep the kitchen.";
            var changed = words with { CopingSteps = [.. words.CopingSteps, step] };
            plan.Write(changed, at.AddHours(3));
            yield return VersionOf(changed, 2, at.AddHours(3), together: false);
        }
    }

    // The people one signs in as show a plan that was changed after signing, and one that is signed.
    private double Mood =>
        client.Person.Email switch
        {
            FirstPerson => 0.1,
            SecondPerson => 0.5,
            _ => story.Unit("plan-signing", _name),
        };

    private UserId Counselor => client.Counselor ?? default;

    private PlanVersion VersionOf(PlanWords words, int number, DateTimeOffset at, bool together) =>
        new()
        {
            Id = story.Id<PlanVersionId>(at, "plan-version", _name, $"{number}"),
            Client = client.Id,
            Number = number,
            Content = words.ToJson(),
            SavedAt = at,
            SavedBy = together ? Counselor : client.User ?? default,
            Together = together,
        };

    private GivenHand ClientHand() =>
        new(PlanHand.Client, $"{client.Person.GivenName} {client.Person.FamilyName}", GivenHand.Mine, client.User ?? Counselor);

    private GivenHand CounselorHand()
    {
        var staff = story.Staff.First(s => s.Id == Counselor);
        return new(PlanHand.Counselor, staff.Name, GivenHand.Wrote, Counselor) { Credential = staff.Credential };
    }
}
