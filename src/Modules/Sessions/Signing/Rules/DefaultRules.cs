namespace Footbridge.Sessions.Signing.Rules;

/// <summary>The rules a program begins with. They are a careful guess and no state's law: the page says so, and each program checks them
/// against the rules of its state, its license and its payers.</summary>
internal static class DefaultRules
{
    private static readonly string[] Nothing = [];
    private static readonly string[] Everything = [CredentialRule.AllKinds];
    private static readonly string[] Licensed = ["LPC", "LCSW", "LMFT", "PsyD", "PhD", "MD", "DO", "NP"];
    private static readonly string[] Prescribers = ["MD", "DO", "NP"];
    private static readonly string[] Daily = ["group", "individual", "case-management", "contact", "no-show"];
    private static readonly string[] Nursing = ["group", "case-management", "contact", "medical", "no-show"];

    /// <summary>The rules.</summary>
    public static SigningSettings Settings { get; } =
        new(
            null,
            [
                new("Intern", Nothing, Licensed, 3),
                new("Trainee", Nothing, Licensed, 3),
                new("LCDC-I", Nothing, [.. Licensed, "LCDC"], 3),
                new("CADC", Daily, Licensed, 7),
                new("LCDC", Daily, Licensed, 7),
                new("LPC", Everything, [], 7),
                new("LCSW", Everything, [], 7),
                new("LMFT", Everything, [], 7),
                new("PsyD", Everything, [], 7),
                new("PhD", Everything, [], 7),
                new("RN", Nursing, Prescribers, 7),
                new("NP", Everything, [], 7),
                new("MD", Everything, [], 7),
                new("DO", Everything, [], 7),
                new("", Nothing, Licensed, 3),
            ]
        );
}
