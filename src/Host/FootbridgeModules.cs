using Footbridge.Billing;
using Footbridge.Care;
using Footbridge.Intake;
using Footbridge.Monitoring;
using Footbridge.People;
using Footbridge.Privacy;
using Footbridge.Recovery;
using Footbridge.Risk;
using Footbridge.Schedule;
using Footbridge.Sessions;
using Footbridge.Skills;
using Footbridge.Storage;

namespace Footbridge.Host;

/// <summary>The modules that make up the program.</summary>
internal static class FootbridgeModules
{
    public static IReadOnlyList<FootbridgeModule> All { get; } =
    [
        new PeopleModule(),
        new IntakeModule(),
        new PrivacyModule(),
        new CareModule(),
        new ScheduleModule(),
        new SessionsModule(),
        new SkillsModule(),
        new MonitoringModule(),
        new RiskModule(),
        new RecoveryModule(),
        new BillingModule(),
    ];
}
