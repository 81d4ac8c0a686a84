using Footbridge.Care.Assessment.Allergies;
using Footbridge.Care.Assessment.Medications;
using Footbridge.Care.Assessment.Pages;
using Footbridge.Care.Assessment.Problems;
using Footbridge.Care.Assessment.Record;
using Footbridge.Care.Chart;
using Footbridge.Care.Chart.Papers;
using Footbridge.Care.Demo;
using Footbridge.Care.Episodes;
using Footbridge.Care.Episodes.Aftercare.Pages;
using Footbridge.Care.Episodes.Discharges;
using Footbridge.Care.MyPlan;
using Footbridge.Care.Plans.Standing;
using Footbridge.Care.Reviews;
using Footbridge.Contracts.Care;
using Footbridge.Contracts.Demo;
using Footbridge.Contracts.Privacy;
using Footbridge.Kernel;
using Footbridge.Storage;
using Footbridge.Ui;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Footbridge.Care;

/// <summary>What the module tells the host.</summary>
public sealed class CareModule : FootbridgeModule
{
    /// <inheritdoc/>
    public override string Prefix => "care";

    /// <inheritdoc/>
    public override IReadOnlyList<PermissionEntry> Permissions => CarePermissions.All;

    /// <inheritdoc/>
    public override IReadOnlyList<NavigationEntry> Navigation =>
        [
            new(NavigationArea.Client, 40, "care.my.nav", "/me/plan", CarePermissions.OwnPlan, "flag"),
            new(NavigationArea.Client, 70, "care.my-next.nav", "/me/aftercare", CarePermissions.OwnPlan, "calendar"),
            new(NavigationArea.Staff, 70, "care.aftercare.nav", "/aftercare", CarePermissions.ReadAftercare, "phone"),
            new(NavigationArea.Settings, 35, "care.rules.nav", "/care/rules", CarePermissions.Rules, "clock"),
            new(NavigationArea.Staff, 45, "care.due.nav", "/plans/due", CarePermissions.PlansDue, "flag"),
        ];

    /// <inheritdoc/>
    public override IReadOnlyList<SlotPanel> Panels =>
        [
            new("intake.panels", 20, CarePermissions.ReadAssessment, typeof(AssessmentPanel)),
            new("chart.facts", 50, CarePermissions.ReadChart, typeof(LastUseTile)),
            new("chart.main", 10, CarePermissions.ReadProblems, typeof(ProblemsPanel)),
            new("chart.main", 20, CarePermissions.ReadPlan, typeof(PlanPanel)),
            new("chart.main", 28, CarePermissions.ReadAssessment, typeof(AssessmentPanel)),
            new("chart.main", 35, CarePermissions.ReadChart, typeof(LatelyPanel)),
            new("chart.side", 5, CarePermissions.ReadChart, typeof(EpisodePanel)),
            new("chart.side", 6, CarePermissions.ReadMedications, typeof(MedicationsPanel)),
            new("chart.side", 7, CarePermissions.ReadMedications, typeof(AllergiesPanel)),
            new("chart.side", 30, CarePermissions.ReadAftercare, typeof(AftercarePanel)),
            new("documents.made", 20, CarePermissions.ReadPlan, typeof(PapersPanel)),
            new("sessions.sign", 10, CarePermissions.ReadPlan, typeof(PlanGatePanel)),
            new("me.home", 40, CarePermissions.OwnPlan, typeof(MyPlanCard)),
            new("me.home", 45, CarePermissions.OwnPlan, typeof(MyAftercareCard)),
        ];

    /// <inheritdoc/>
    public override void Add(IServiceCollection services)
    {
        services.AddScoped<IEpisodes, EpisodeRegister>();
        services.AddScoped<IPlans, PlanRegister>();
        services.AddTexts("care", Assembly, "Footbridge.Care.Resources.Assessment");
        services.AddScoped<IClinicalPicture, ClinicalPicture>();
        services.AddScoped<ReviewBook>();
        services.AddScoped<SummaryComposer>();
        services.AddScoped<AfterRecord>();
        services.AddScoped<IDemoPart, CareDemo>();
        services.AddScoped<IDemoPart, AssessmentDemo>();
        services.AddScoped<ITimelinePart, StayTimeline>();
        services.AddScoped<ITimelinePart, PlanTimeline>();
        services.AddScoped<ITimelinePart, MedicineTimeline>();
        services.AddScoped<IRecordPart, AssessmentRecordPart>();
        services.AddScoped<IRecordPart, CareRecordPart>();
        services.AddScoped<IRetentionEvents, CareRecordPart>();
    }

    /// <inheritdoc/>
    public override void Map(IEndpointRouteBuilder endpoints)
    {
        SectionDraft.Map(endpoints);
        PaperEndpoint.Map(endpoints);
    }
}
