using Footbridge.Host;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Footbridge.Architecture;

/// <summary>Every row belongs to a program, every table says whose module it is, and the migrations match the model.</summary>
public sealed class StorageTests
{
    // Sign-in happens before a program is known, and one person may work for several programs; a program is not owned by itself.
    private static readonly string[] NotOwned =
    [
        "people_organization",
        "people_program",
        "people_user",
        "people_user_claim",
        "people_user_login",
        "people_user_token",
        "people_user_passkey",
        "people_membership",
        "people_session",
        "people_sign_in_link",
    ];

    [Fact]
    public void Every_entity_is_owned_by_a_program_or_on_the_short_list() =>
        Entities().Where(e => !IsOwned(e) && !NotOwned.Contains(e.GetTableName())).Select(e => e.Name).ShouldBeEmpty();

    [Fact]
    public void Every_owned_entity_is_filtered_by_program() =>
        Entities()
            .Where(e => IsOwned(e) && e.FindDeclaredQueryFilter(FootbridgeDb.ProgramFilter) is null)
            .Select(e => e.Name)
            .ShouldBeEmpty();

    [Fact]
    public void Every_table_begins_with_the_prefix_of_its_module()
    {
        var prefixes = FootbridgeModules.All.ToDictionary(m => m.Assembly, m => m.Prefix);
        prefixes.Add(typeof(FootbridgeDb).Assembly, "core");
        Entities()
            .Where(e => !e.GetTableName()!.StartsWith(PrefixOf(e, prefixes) + "_", StringComparison.Ordinal))
            .Select(e => $"{e.Name}: {e.GetTableName()}")
            .ShouldBeEmpty();
    }

    [Fact]
    public void The_SQLite_migrations_match_the_model()
    {
        using var db = Model.Sqlite();
        db.Database.HasPendingModelChanges().ShouldBeFalse();
    }

    [Fact]
    public void The_PostgreSQL_migrations_match_the_model()
    {
        using var db = Model.Postgres();
        db.Database.HasPendingModelChanges().ShouldBeFalse();
    }

    private static bool IsOwned(IEntityType entity) => typeof(IProgramOwned).IsAssignableFrom(entity.ClrType);

    // Identity's own rows are mapped by the People module.
    private static string PrefixOf(IEntityType entity, Dictionary<System.Reflection.Assembly, string> prefixes) =>
        prefixes.GetValueOrDefault(entity.ClrType.Assembly, "people");

    private static List<IEntityType> Entities()
    {
        using var db = Model.Sqlite();
        // Owned values live inside the table or document of their owner.
        return [.. db.Model.GetEntityTypes().Where(e => !e.IsOwned())];
    }
}
