namespace Footbridge.Schedule.Prescriptions;

/// <summary>A number for each kind of group, as a form holds them. The names are the codes of the kinds.</summary>
public sealed class KindNumbers
{
    public int Cbt { get; set; }

    public int Dbt { get; set; }

    public int Education { get; set; }

    public int Family { get; set; }

    public int Process { get; set; }

    public int Skills { get; set; }

    public int Relapse { get; set; }

    internal static KindNumbers Of(IReadOnlyList<KindCount> mix, Func<KindCount, int> number)
    {
        var numbers = mix.ToDictionary(m => m.Kind, number);
        return new()
        {
            Cbt = numbers.GetValueOrDefault("cbt"),
            Dbt = numbers.GetValueOrDefault("dbt"),
            Education = numbers.GetValueOrDefault("education"),
            Family = numbers.GetValueOrDefault("family"),
            Process = numbers.GetValueOrDefault("process"),
            Skills = numbers.GetValueOrDefault("skills"),
            Relapse = numbers.GetValueOrDefault("relapse"),
        };
    }

    internal int Of(string kind) =>
        kind switch
        {
            "cbt" => Cbt,
            "dbt" => Dbt,
            "education" => Education,
            "family" => Family,
            "process" => Process,
            "skills" => Skills,
            "relapse" => Relapse,
            _ => 0,
        };
}
