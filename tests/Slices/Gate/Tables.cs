using System.Collections;
using System.Reflection;
using System.Text;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Footbridge.Slices.Gate;

/// <summary>What is stored of the program, table by table, to see whether anything was changed. The trail and the keys of forms grow with every
/// call and are left out.</summary>
internal static class Tables
{
    private static readonly MethodInfo LoadMethod = typeof(Tables).GetMethod(
        nameof(Load),
        BindingFlags.Static | BindingFlags.NonPublic
    )!;

    public static Task<Dictionary<string, string>> ReadAsync(Clinic clinic) =>
        clinic.InScopeAsync(
            clinic.SystemCaller,
            services =>
            {
                var db = services.GetRequiredService<FootbridgeDb>();
                return Task.FromResult(
                    db.Model.GetEntityTypes()
                        .Where(e =>
                            !e.IsOwned() && e.GetTableName() is { } name && !name.StartsWith("core_", StringComparison.Ordinal)
                        )
                        .ToDictionary(e => e.GetTableName()!, e => Text(db, e))
                );
            }
        );

    public static IReadOnlyList<string> Changed(
        IReadOnlyDictionary<string, string> before,
        IReadOnlyDictionary<string, string> after
    ) => [.. before.Where(t => after[t.Key] != t.Value).Select(t => t.Key)];

    private static string Text(FootbridgeDb db, IEntityType entity)
    {
        var properties = entity.GetProperties().Where(p => !p.IsShadowProperty()).ToList();
        var rows = ((IEnumerable)LoadMethod.MakeGenericMethod(entity.ClrType).Invoke(null, [db])!).Cast<object>();
        var text = new StringBuilder();
        foreach (
            var line in rows.Select(row => string.Join('|', properties.Select(p => p.GetGetter().GetClrValue(row))))
                .Order(StringComparer.Ordinal)
        )
        {
            text.AppendLine(line);
        }

        return text.ToString();
    }

    private static List<T> Load<T>(FootbridgeDb db)
        where T : class => db.Set<T>().AsNoTracking().ToList();
}
