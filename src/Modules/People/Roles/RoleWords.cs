using Footbridge.Kernel;
using Footbridge.Ui;

namespace Footbridge.People;

/// <summary>Names of roles and permissions as people read them.</summary>
internal static class RoleWords
{
    /// <summary>The roles of staff to choose from, each with what it is for.</summary>
    public static IEnumerable<Choice> Choices(IText text) =>
        RoleCodes.Staff.Select(role => new Choice(role, text[$"people.role.{role}"], text[$"people.role.{role}-hint"]));

    /// <summary>What a permission allows. Its words belong to the module it comes from; without words the code must do.</summary>
    public static string PermissionName(IText text, string code)
    {
        var (module, rest) = (ModuleOf(code), code[(code.IndexOf('.', StringComparison.Ordinal) + 1)..].Replace('.', '-'));
        string[] keys =
        [
            $"{module}.permission.{rest}",
            $"{module}.permission.{module}-{rest}",
            $"people.permission.{module}-{rest}",
        ];
        return keys.FirstOrDefault(text.Has) is { } key ? text[key] : code;
    }

    public static string ModuleOf(string code) => code.Split('.')[0];

    public static string ModuleName(IText text, string module) =>
        text.Has($"people.module.{module}") ? text[$"people.module.{module}"] : module;
}
