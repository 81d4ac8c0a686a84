using Footbridge.Contracts.Care;
using Footbridge.Contracts.Demo;
using Footbridge.Contracts.Privacy;
using Footbridge.Contracts.Schedule;
using Footbridge.Contracts.Sessions;
using Footbridge.Kernel;
using Footbridge.Kernel.Access;
using Footbridge.Sessions.Attending;
using Footbridge.Sessions.Attending.Letters;
using Footbridge.Sessions.Demo;
using Footbridge.Sessions.Meetings;
using Footbridge.Sessions.Notes.Individual.Screen;
using Footbridge.Sessions.Notes.Reading;
using Footbridge.Sessions.Notes.Records;
using Footbridge.Sessions.Pass.Screen;
using Footbridge.Sessions.Private;
using Footbridge.Sessions.Signing.Steps;
using Footbridge.Storage;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Footbridge.Sessions;

/// <summary>What the module tells the host.</summary>
public sealed class SessionsModule : FootbridgeModule
{
    /// <inheritdoc/>
    public override string Prefix => "sessions";

    /// <inheritdoc/>
    public override IReadOnlyList<PermissionEntry> Permissions =>
        [
            new(SessionPermissions.Board, DataKinds.Chart, Purpose.Treatment, [.. RoleCodes.Staff]),
            new(SessionPermissions.Attend, DataKinds.Chart, Purpose.Treatment, [.. RoleCodes.Clinical, RoleCodes.Intake]),
            new(SessionPermissions.Read, DataKinds.Chart, Purpose.Treatment, [.. RoleCodes.Clinical]),
            new(SessionPermissions.Write, DataKinds.Chart, Purpose.Treatment, [.. RoleCodes.Clinical]),
            new(SessionPermissions.Sign, DataKinds.Chart, Purpose.Treatment, [.. RoleCodes.Clinical]),
            new(SessionPermissions.Letter, DataKinds.Chart, Purpose.Treatment, [.. RoleCodes.Clinical, RoleCodes.Intake]),
            new(SessionPermissions.OwnLetter, DataKinds.Chart, Purpose.OwnRequest, RoleCodes.Client),
            new(SessionPermissions.Formats, DataKinds.None, Purpose.Operations, RoleCodes.Director, RoleCodes.Supervisor),
            new(SessionPermissions.Phrases, DataKinds.None, Purpose.Operations, [.. RoleCodes.Clinical]),
            new(SessionPermissions.Medical, DataKinds.Chart, Purpose.Treatment, RoleCodes.Medical),
            new(SessionPermissions.Void, DataKinds.Chart, Purpose.Treatment, RoleCodes.Director, RoleCodes.Supervisor),
            new(
                SessionPermissions.Cosign,
                DataKinds.Chart,
                Purpose.Treatment,
                RoleCodes.Director,
                RoleCodes.Supervisor,
                RoleCodes.Medical
            ),
            new(SessionPermissions.Rules, DataKinds.None, Purpose.Operations, RoleCodes.Supervisor, RoleCodes.Director),
            new(SessionPermissions.Rates, DataKinds.None, Purpose.Operations, RoleCodes.Supervisor, RoleCodes.Director),
            new(
                SessionPermissions.Private,
                DataKinds.Chart | DataKinds.CounselingNotes,
                Purpose.Treatment,
                RoleCodes.Counselor,
                RoleCodes.Supervisor,
                RoleCodes.Medical
            ),
        ];

    /// <inheritdoc/>
    public override IReadOnlyList<NavigationEntry> Navigation =>
        [
            new(NavigationArea.Staff, 10, "sessions.nav.today", "/today", SessionPermissions.Board, "today"),
            new(NavigationArea.Client, 75, "sessions.letter.nav", "/me/attendance-letter", SessionPermissions.OwnLetter, "note"),
            new(NavigationArea.Settings, 45, "sessions.nav.formats", "/notes/formats", SessionPermissions.Formats, "note"),
            new(NavigationArea.Staff, 60, "sessions.nav.signing", "/signing", SessionPermissions.Sign, "sign"),
            new(NavigationArea.Staff, 62, "sessions.nav.cosign", "/cosign", SessionPermissions.Cosign, "check"),
            new(NavigationArea.Settings, 60, "sessions.rules.title", "/signing/rules", SessionPermissions.Rules, "sign"),
        ];

    /// <inheritdoc/>
    public override IReadOnlyList<SlotPanel> Panels =>
        [
            new("chart.main", 30, SessionPermissions.Read, typeof(NotesPanel)),
            new("documents.made", 10, SessionPermissions.Letter, typeof(LetterPanel)),
            new("chart.side", 40, SessionPermissions.Private, typeof(PrivateNotesPanel)),
        ];

    /// <inheritdoc/>
    public override void Add(IServiceCollection services)
    {
        services.AddScoped<IAttendance, AttendanceBook>();
        services.AddScoped<ISessionTopics, SessionTopics>();
        services.AddScoped<ISignatureCheck, SignatureCheck>();
        services.AddScoped<LetterReading>();
        services.AddScoped<ISummaryPart, SessionsSummary>();
        services.AddScoped<IHear<VisitArranged>, SeatForVisit>();
        services.AddScoped<IHear<WordGiven>, HearWord>();
        services.AddScoped<IHear<WordTakenBack>, HearWord>();
        services.AddScoped<ITimelinePart, SessionTimeline>();
        services.AddScoped<ITimelinePart, NoteTimeline>();
        services.AddScoped<IDemoPart, SessionsDemo>();
        services.AddScoped<IRecordPart, SessionsRecordPart>();
    }

    /// <inheritdoc/>
    public override void Map(IEndpointRouteBuilder endpoints)
    {
        DraftEndpoint.Map(endpoints);
        LetterEndpoint.Map(endpoints);
        NoteEndpoint.Map(endpoints);
        NoteDraftEndpoint.Map(endpoints);
    }
}
