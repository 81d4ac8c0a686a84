using Footbridge.Clinical.Measures.Instruments;

namespace Footbridge.Clinical.Toxicology;

/// <summary>What a sample is.</summary>
public enum Specimen
{
    /// <summary>Urine.</summary>
    Urine,

    /// <summary>Oral fluid (saliva).</summary>
    OralFluid,

    /// <summary>Breath.</summary>
    Breath,
}

/// <summary>Which of the two tests of a sample.</summary>
public enum TestStage
{
    /// <summary>The first, quick test, most often an immunoassay; what it finds is presumptive.</summary>
    Screen,

    /// <summary>The second, exact test (mass spectrometry), which overrules the first.</summary>
    Confirmation,
}

/// <summary>The concentration from which a test counts as positive.</summary>
public sealed record Cutoff
{
    /// <summary>In what.</summary>
    public required Specimen Specimen { get; init; }

    /// <summary>In which test.</summary>
    public required TestStage Stage { get; init; }

    /// <summary>Of which analyte of the substance.</summary>
    public required string Analyte { get; init; }

    /// <summary>At or above this it is positive.</summary>
    public required decimal Value { get; init; }

    /// <summary>Its unit, such as <c>ng/mL</c>.</summary>
    public required string Unit { get; init; }

    /// <summary>Key of the source.</summary>
    public required string Source { get; init; }
}

/// <summary>How long a test can see a substance. It varies from person to person.</summary>
public sealed record DetectionWindow
{
    /// <summary>In what.</summary>
    public required Specimen Specimen { get; init; }

    /// <summary>In plain words.</summary>
    public required Wording Words { get; init; }

    /// <summary>Key of the source.</summary>
    public required string Source { get; init; }
}

/// <summary>A LOINC code of a test.</summary>
public sealed record TestCode
{
    /// <summary>The code.</summary>
    public required string Loinc { get; init; }

    /// <summary>In what.</summary>
    public required Specimen Specimen { get; init; }

    /// <summary>Which test.</summary>
    public required TestStage Stage { get; init; }

    /// <summary>Of which analyte; null for the class.</summary>
    public string? Analyte { get; init; }
}

/// <summary>What a laboratory measures of a substance: itself, or what the body makes of it.</summary>
public sealed record Analyte
{
    /// <summary>Name in files.</summary>
    public required string Id { get; init; }

    /// <summary>What people read.</summary>
    public required Wording Name { get; init; }

    /// <summary>What laboratories call it, in small letters.</summary>
    public required IReadOnlyList<string> Names { get; init; }
}

/// <summary>A substance, or a class of them, that tests look for.</summary>
public sealed record Substance
{
    /// <summary>Name in files.</summary>
    public required string Id { get; init; }

    /// <summary>What laboratories call the class, in small letters.</summary>
    public required IReadOnlyList<string> Names { get; init; }

    /// <summary>What is measured.</summary>
    public required IReadOnlyList<Analyte> Analytes { get; init; }

    /// <summary>When a test counts as positive, as far as there is a source for it.</summary>
    public required IReadOnlyList<Cutoff> Cutoffs { get; init; }

    /// <summary>How long it can be seen.</summary>
    public required IReadOnlyList<DetectionWindow> Windows { get; init; }

    /// <summary>Codes that are sure.</summary>
    public required IReadOnlyList<TestCode> Codes { get; init; }

    /// <summary>The cutoff of a test: of an analyte, or when none is named of the class if all of its analytes have the same.</summary>
    public Cutoff? CutoffOf(Specimen specimen, TestStage stage, string? analyte)
    {
        var there = Cutoffs.Where(c => c.Specimen == specimen && c.Stage == stage).ToList();
        return analyte is not null ? there.Find(c => c.Analyte == analyte)
            : there.DistinctBy(c => (c.Value, c.Unit)).Count() == 1 ? there[0]
            : null;
    }
}

/// <summary>A set of substances that is asked for together.</summary>
public sealed record Panel
{
    /// <summary>Name in files.</summary>
    public required string Id { get; init; }

    /// <summary>What it looks for; empty for one put together by hand.</summary>
    public required IReadOnlyList<string> Substances { get; init; }
}

/// <summary>The file of substances and panels.</summary>
public sealed record ScreenContent
{
    /// <summary>Name of the file.</summary>
    public required string Id { get; init; }

    /// <summary>Year and month of the last change.</summary>
    public required string Version { get; init; }

    /// <summary>Where numbers come from, by key.</summary>
    public required IReadOnlyDictionary<string, Wording> Sources { get; init; }

    /// <summary>What tests look for.</summary>
    public required IReadOnlyList<Substance> Substances { get; init; }

    /// <summary>What is asked for together.</summary>
    public required IReadOnlyList<Panel> Panels { get; init; }
}
