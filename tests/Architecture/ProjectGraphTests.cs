using System.Xml.Linq;

namespace Footbridge.Architecture;

/// <summary>Which project may know which. Modules are found, never listed.</summary>
public sealed class ProjectGraphTests
{
    private static readonly string[] OfModules = ["Kernel", "Contracts", "Storage", "Ui", "Clinical"];

    [Fact]
    public void Every_project_references_only_what_the_rule_allows()
    {
        var faults = Repository
            .Files("src", ".csproj")
            .SelectMany(file => References(file).Where(to => !Allowed(file, to)).Select(to => $"{Name(file)} -> {to}"));
        faults.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("src/Modules/Care/Care.csproj", "Schedule")]
    [InlineData("src/Modules/Care/Care.csproj", "Host")]
    [InlineData("src/Kernel/Kernel.csproj", "Contracts")]
    [InlineData("src/Fhir/Fhir.csproj", "Storage")]
    [InlineData("src/Clinical/Clinical.csproj", "Ui")]
    public void A_forbidden_reference_is_caught(string project, string to) =>
        Allowed(Path.Combine(Repository.Root, project), to).ShouldBeFalse();

    [Fact]
    public void There_are_modules_to_look_at() => Repository.Files("src/Modules", ".csproj").Count().ShouldBeGreaterThan(5);

    [Fact]
    public void Only_the_FHIR_project_uses_the_FHIR_library() =>
        Repository
            .Files("src", ".csproj")
            .Where(f => Packages(f).Any(p => p.StartsWith("Hl7.", StringComparison.Ordinal)))
            .Select(Name)
            .ShouldBe(["Fhir"]);

    [Fact]
    public void No_project_names_a_package_version() =>
        Repository
            .Files("src", ".csproj")
            .Concat(Repository.Files("tests", ".csproj"))
            .Where(f => File.ReadAllText(f).Contains("Version=\"", StringComparison.Ordinal))
            .ShouldBeEmpty();

    private static bool Allowed(string project, string to) =>
        Name(project) switch
        {
            "Host" => true,
            "Kernel" => false,
            "Contracts" or "Ui" or "Clinical" or "Solver" or "Learning" or "Curriculum" => to == "Kernel",
            "Storage" => to is "Kernel" or "Contracts",
            "Fhir" => to is "Kernel" or "Contracts",
            "Schedule" when IsModule(project) => OfModules.Contains(to) || to == "Solver",
            "Skills" when IsModule(project) => OfModules.Contains(to) || to == "Curriculum",
            "Risk" when IsModule(project) => OfModules.Contains(to) || to == "Learning",
            _ => IsModule(project) && OfModules.Contains(to),
        };

    private static bool IsModule(string project) =>
        Repository.Relative(project).StartsWith("src/Modules/", StringComparison.Ordinal);

    private static string Name(string project) => Path.GetFileNameWithoutExtension(project);

    private static IEnumerable<string> References(string project) =>
        XDocument
            .Load(project)
            .Descendants("ProjectReference")
            .Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value.Replace('\\', '/')));

    private static IEnumerable<string> Packages(string project) =>
        XDocument.Load(project).Descendants("PackageReference").Select(r => r.Attribute("Include")!.Value);
}
