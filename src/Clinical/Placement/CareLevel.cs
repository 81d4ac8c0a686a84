using System.Text.Json;
using System.Text.Json.Serialization;

namespace Footbridge.Clinical.Placement;

/// <summary>A level of care: its public code, its place in the order and the key of its name (the program's own words).
/// Codes are those of the 4th edition in use since 2025; <see cref="ThirdEdition"/> gives the older code for payers and states that
/// still ask for it.</summary>
[JsonConverter(typeof(CareLevelJson))]
public sealed class CareLevel
{
    private CareLevel(int order, string code, string thirdEdition)
    {
        Order = order;
        Code = code;
        ThirdEdition = thirdEdition;
    }

    /// <summary>Outpatient care, fewer than 9 hours a week.</summary>
    public static CareLevel Outpatient { get; } = new(1, "1.5", "1");

    /// <summary>Outpatient care with medical management.</summary>
    public static CareLevel MedicalOutpatient { get; } = new(2, "1.7", "1-WM");

    /// <summary>Intensive outpatient care, 9 to under 20 hours a week for adults.</summary>
    public static CareLevel IntensiveOutpatient { get; } = new(3, "2.1", "2.1");

    /// <summary>High-intensity outpatient care, 20 hours a week or more.</summary>
    public static CareLevel HighIntensityOutpatient { get; } = new(4, "2.5", "2.5");

    /// <summary>Intensive outpatient care with near-daily medical management.</summary>
    public static CareLevel MedicalIntensiveOutpatient { get; } = new(5, "2.7", "2-WM");

    /// <summary>Low-intensity residential care.</summary>
    public static CareLevel LowIntensityResidential { get; } = new(6, "3.1", "3.1");

    /// <summary>High-intensity residential care.</summary>
    public static CareLevel HighIntensityResidential { get; } = new(7, "3.5", "3.5");

    /// <summary>Residential care with medical management and nursing around the clock.</summary>
    public static CareLevel MedicalResidential { get; } = new(8, "3.7", "3.7");

    /// <summary>Hospital care with a physician around the clock.</summary>
    public static CareLevel Inpatient { get; } = new(9, "4", "4");

    /// <summary>Psychiatric hospital care. Stands as high in the order as <see cref="Inpatient"/>.</summary>
    public static CareLevel PsychiatricInpatient { get; } = new(9, "4-Psych", "4");

    /// <summary>All levels, lowest first.</summary>
    public static IReadOnlyList<CareLevel> All { get; } =
    [
        Outpatient,
        MedicalOutpatient,
        IntensiveOutpatient,
        HighIntensityOutpatient,
        MedicalIntensiveOutpatient,
        LowIntensityResidential,
        HighIntensityResidential,
        MedicalResidential,
        Inpatient,
        PsychiatricInpatient,
    ];

    /// <summary>Place in the order 1.5, 1.7, 2.1, 2.5, 2.7, 3.1, 3.5, 3.7, 4; higher is more care.</summary>
    public int Order { get; }

    /// <summary>The code, such as <c>2.1</c>.</summary>
    public string Code { get; }

    /// <summary>The nearest code of the 3rd edition; withdrawal management levels are an approximate map.</summary>
    public string ThirdEdition { get; }

    /// <summary>Resource key of the name, such as <c>clinical.level.2-1</c>.</summary>
    public string NameKey => "clinical.level." + Code.Replace('.', '-').ToLowerInvariant();

    /// <summary>Whether the level is a medically managed one: 1.7, 2.7, 3.7 and 4.</summary>
    public bool IsMedical => Code.EndsWith(".7", StringComparison.Ordinal) || Code == "4";

    /// <summary>First digit of the code: 1 outpatient, 2 intensive, 3 residential, 4 hospital.</summary>
    public int Family => Code[0] - '0';

    /// <summary>The level with a code of the 4th edition, or null.</summary>
    public static CareLevel? Find(string? code) =>
        All.FirstOrDefault(l => string.Equals(l.Code, code, StringComparison.OrdinalIgnoreCase));

    /// <summary>The higher of two levels; the first when they stand equally high. Null counts as none.</summary>
    public static CareLevel? Highest(CareLevel? one, CareLevel? other) =>
        one is null ? other
        : other is null || one.Order >= other.Order ? one
        : other;

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}

/// <summary>Writes a level as its code.</summary>
internal sealed class CareLevelJson : JsonConverter<CareLevel>
{
    public override CareLevel? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        CareLevel.Find(reader.GetString()) ?? throw new JsonException("Unknown level code.");

    public override void Write(Utf8JsonWriter writer, CareLevel value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Code);
}
