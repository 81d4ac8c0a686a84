using Footbridge.Kernel;
using Footbridge.Kernel.Access;

namespace Footbridge.Care;

/// <summary>What the module lets people do.</summary>
public static class CarePermissions
{
    /// <summary>Opens the front page of a chart.</summary>
    public const string ReadChart = "care.chart.read";

    /// <summary>Admits a client.</summary>
    public const string Admit = "care.admit";

    /// <summary>Discharges a client.</summary>
    public const string Discharge = "care.discharge";

    /// <summary>Reads a treatment plan.</summary>
    public const string ReadPlan = "care.plan.read";

    /// <summary>Writes a treatment plan.</summary>
    public const string WritePlan = "care.plan.write";

    /// <summary>Signs a treatment plan, and takes the client's signature on screen.</summary>
    public const string SignPlan = "care.plan.sign";

    /// <summary>Reviews a treatment plan.</summary>
    public const string ReviewPlan = "care.plan.review";

    /// <summary>Signs that a plan was reviewed.</summary>
    public const string CountersignPlan = "care.plan.countersign";

    /// <summary>Sees which plans are due.</summary>
    public const string PlansDue = "care.plan.due";

    /// <summary>Sets what the program asks of its plans.</summary>
    public const string PlanRules = "care.plan.rules";

    /// <summary>Tends the program's library of objectives.</summary>
    public const string PlanLibrary = "care.plan.library";

    /// <summary>Reads, signs and comments the own plan.</summary>
    public const string OwnPlan = "care.plan.own";

    /// <summary>Moves a client to another level within the stay.</summary>
    public const string Transfer = "care.transfer";

    /// <summary>Reads the summary of a stay that has ended.</summary>
    public const string ReadSummary = "care.summary.read";

    /// <summary>Reads what comes after a stay, and whom to get in touch with.</summary>
    public const string ReadAftercare = "care.aftercare.read";

    /// <summary>Plans what comes after a stay, and logs each try to get in touch.</summary>
    public const string WriteAftercare = "care.aftercare.write";

    /// <summary>Sets the rules of reviews and returns.</summary>
    public const string Rules = "care.rules";

    /// <summary>Reads the intake assessment.</summary>
    public const string ReadAssessment = "care.assess.read";

    /// <summary>Fills in the intake assessment.</summary>
    public const string WriteAssessment = "care.assess.write";

    /// <summary>Signs the intake assessment.</summary>
    public const string SignAssessment = "care.assess.sign";

    /// <summary>Reads the problem list and criteria counts.</summary>
    public const string ReadProblems = "care.problems.read";

    /// <summary>Counts criteria and keeps the problem list.</summary>
    public const string WriteProblems = "care.problems.write";

    /// <summary>Reads medications and allergies.</summary>
    public const string ReadMedications = "care.medications.read";

    /// <summary>Keeps and compares the medication list.</summary>
    public const string WriteMedications = "care.medications.write";

    /// <summary>Writes down allergies and whether naloxone is in hand.</summary>
    public const string WriteAllergies = "care.allergies.write";

    internal static IReadOnlyList<PermissionEntry> All { get; } =
    [
        new(
            ReadChart,
            DataKinds.Chart,
            Purpose.Treatment,
            [.. RoleCodes.Clinical, RoleCodes.Intake, RoleCodes.Biller, RoleCodes.Privacy]
        ),
        new(
            Admit,
            DataKinds.Chart,
            Purpose.Treatment,
            RoleCodes.Director,
            RoleCodes.Intake,
            RoleCodes.Counselor,
            RoleCodes.Supervisor
        ),
        new(Discharge, DataKinds.Chart, Purpose.Treatment, RoleCodes.Director, RoleCodes.Counselor, RoleCodes.Supervisor),
        new(ReadPlan, DataKinds.Chart, Purpose.Treatment, [.. RoleCodes.Clinical, RoleCodes.Intake, RoleCodes.Biller]),
        new(WritePlan, DataKinds.Chart, Purpose.Treatment, RoleCodes.Counselor, RoleCodes.Supervisor, RoleCodes.Medical),
        new(SignPlan, DataKinds.Chart, Purpose.Treatment, RoleCodes.Counselor, RoleCodes.Supervisor, RoleCodes.Medical),
        new(ReviewPlan, DataKinds.Chart, Purpose.Treatment, RoleCodes.Counselor, RoleCodes.Supervisor, RoleCodes.Medical),
        new(Transfer, DataKinds.Chart, Purpose.Treatment, RoleCodes.Director, RoleCodes.Counselor, RoleCodes.Supervisor),
        new(ReadSummary, DataKinds.Chart, Purpose.Treatment, [.. RoleCodes.Clinical, RoleCodes.Intake]),
        new(ReadAftercare, DataKinds.Chart, Purpose.Treatment, [.. RoleCodes.Clinical, RoleCodes.Intake]),
        new(WriteAftercare, DataKinds.Chart, Purpose.Treatment, [.. RoleCodes.Clinical, RoleCodes.Intake]),
        new(Rules, DataKinds.None, Purpose.Operations, RoleCodes.Director, RoleCodes.Supervisor),
        new(CountersignPlan, DataKinds.Chart, Purpose.Treatment, RoleCodes.Supervisor, RoleCodes.Medical),
        new(
            PlansDue,
            DataKinds.Chart,
            Purpose.Treatment,
            RoleCodes.Director,
            RoleCodes.Counselor,
            RoleCodes.Supervisor,
            RoleCodes.Medical
        ),
        new(PlanRules, DataKinds.None, Purpose.Operations, RoleCodes.Director, RoleCodes.Supervisor),
        new(PlanLibrary, DataKinds.None, Purpose.Operations, RoleCodes.Director, RoleCodes.Supervisor),
        new(ReadAssessment, DataKinds.Chart, Purpose.Treatment, [.. RoleCodes.Clinical, RoleCodes.Intake]),
        new(
            WriteAssessment,
            DataKinds.Chart,
            Purpose.Treatment,
            RoleCodes.Intake,
            RoleCodes.Counselor,
            RoleCodes.Supervisor,
            RoleCodes.Medical
        ),
        new(SignAssessment, DataKinds.Chart, Purpose.Treatment, RoleCodes.Counselor, RoleCodes.Supervisor, RoleCodes.Medical),
        new(ReadProblems, DataKinds.Chart, Purpose.Treatment, [.. RoleCodes.Clinical, RoleCodes.Intake, RoleCodes.Biller]),
        new(WriteProblems, DataKinds.Chart, Purpose.Treatment, RoleCodes.Counselor, RoleCodes.Supervisor, RoleCodes.Medical),
        new(ReadMedications, DataKinds.Chart, Purpose.Treatment, [.. RoleCodes.Clinical, RoleCodes.Intake]),
        new(WriteMedications, DataKinds.Chart, Purpose.Treatment, RoleCodes.Medical),
        new(
            WriteAllergies,
            DataKinds.Chart,
            Purpose.Treatment,
            RoleCodes.Intake,
            RoleCodes.Counselor,
            RoleCodes.Supervisor,
            RoleCodes.Medical
        ),
        new(OwnPlan, DataKinds.Chart, Purpose.OwnRequest, RoleCodes.Client),
    ];
}
