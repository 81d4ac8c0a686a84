using Footbridge.Contracts.Demo;
using Footbridge.Contracts.Privacy;
using Footbridge.Contracts.Skills;
using Footbridge.Kernel;
using Footbridge.Kernel.Access;
using Footbridge.Skills.Coverage;
using Footbridge.Skills.Demo;
using Footbridge.Skills.Diary;
using Footbridge.Skills.Homework;
using Footbridge.Skills.Lessons;
using Footbridge.Skills.Practice;
using Footbridge.Skills.Teaching;
using Footbridge.Storage;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using static Footbridge.Kernel.RoleCodes;

namespace Footbridge.Skills;

/// <summary>The curriculum, what each person has had of it, homework, and practice on the phone.</summary>
public sealed class SkillsModule : FootbridgeModule
{
    /// <inheritdoc/>
    public override string Prefix => "skills";

    /// <inheritdoc/>
    public override IReadOnlyList<PermissionEntry> Permissions =>
        [
            new(SkillsPermissions.Curriculum, DataKinds.None, Purpose.Operations, [.. RoleCodes.Staff]),
            new(SkillsPermissions.Write, DataKinds.None, Purpose.Operations, [.. RoleCodes.Clinical]),
            new(SkillsPermissions.Teach, DataKinds.Chart, Purpose.Treatment, [.. RoleCodes.Clinical]),
            new(SkillsPermissions.Read, DataKinds.Chart, Purpose.Treatment, [.. RoleCodes.Clinical]),
            new(SkillsPermissions.ReadOwn, DataKinds.Chart, Purpose.OwnRequest, Client),
            new(SkillsPermissions.WriteOwn, DataKinds.Chart, Purpose.OwnRequest, Client),
        ];

    /// <inheritdoc/>
    public override IReadOnlyList<NavigationEntry> Navigation =>
        [
            new(NavigationArea.Staff, 36, "skills.nav.curriculum", "/curriculum", SkillsPermissions.Curriculum, "book"),
            new(NavigationArea.Client, 55, "skills.nav.learn", "/me/learn", SkillsPermissions.ReadOwn, "book"),
        ];

    /// <inheritdoc/>
    public override IReadOnlyList<SlotPanel> Panels =>
        [
            new("sessions.head", 10, SkillsPermissions.Teach, typeof(Teaching.Pages.MeetingLesson)),
            new("chart.main", 50, SkillsPermissions.Read, typeof(CoveragePanel)),
            new("chart.main", 52, SkillsPermissions.Read, typeof(DiaryPanel)),
            new("me.hard-moment", 10, SkillsPermissions.ReadOwn, typeof(PracticeNow)),
            new("me.home", 40, SkillsPermissions.ReadOwn, typeof(HomeworkCard)),
        ];

    /// <inheritdoc/>
    public override void Add(IServiceCollection services)
    {
        services.AddScoped<ProgramShelf>();
        services.AddScoped<CoverageBook>();
        services.AddScoped<HomeworkBook>();
        services.AddScoped<IGroupLessons, LessonTitles>();
        services.AddScoped<IPracticeDays, PracticeDays>();
        services.AddScoped<IRecordPart, SkillsRecordPart>();
        services.AddScoped<IDemoPart, SkillsDemo>();
    }

    /// <inheritdoc/>
    public override void Map(IEndpointRouteBuilder endpoints) => endpoints.MapPracticeApi();
}
